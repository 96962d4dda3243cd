import type { ConnectRouter, ServiceImpl } from '@connectrpc/connect';
import { Queue } from 'bullmq';
import { OrderService } from './gen/orders_pb';

const mails = new Queue('mails');

function orders(options: { from: string }): Partial<ServiceImpl<typeof OrderService>> {
  return {
    place: (request, context) => {
      return place(options, request, context);
    },
    cancel: async () => {
      await mails.add('cancelled', {});
    },
  };
}

async function place(options: { from: string }, request: unknown, context: unknown) {
  await mails.add('placed', {});
}

export default (options: { from: string }) => (router: ConnectRouter) => {
  router.service(OrderService, orders(options), { maxTimeoutMs: 80_000 });
  router.rpc(OrderService.method.pay, async (request) => {
    await mails.add('paid', {});
  });
};

import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export const orderResolvers = {
  Query: {
    order: (_: unknown, { id }: { id: string }) => ({ id }),
  },
  Mutation: {
    placeOrder: async (_: unknown, { id }: { id: string }) => {
      bus.emit('order.placed', id);
      return { id };
    },
    cancelOrder,
  },
};

async function cancelOrder(_: unknown, { id }: { id: string }) {
  bus.emit('order.cancelled', id);
  return { id };
}

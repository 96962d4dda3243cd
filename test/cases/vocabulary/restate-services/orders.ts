import * as restate from '@restatedev/restate-sdk';
import type { Stock } from './stock.js';

const Stock: Stock = { name: 'Stock' };

async function remind(ctx: restate.Context, id: string) {
  await ctx.serviceSendClient(mails).remind(id, restate.rpc.sendOpts({ delay: { hours: 1 } }));
}

export const mails = restate.service({
  name: 'Mails',
  handlers: {
    remind: async (ctx: restate.Context, id: string) => {
      await ctx.run('mail', () => console.log(id));
    },
  },
});

export const order = restate.workflow({
  name: 'Order',
  handlers: {
    run: async (ctx: restate.WorkflowContext, item: string) => {
      const stock = ctx.objectClient(Stock, item);
      if (!(await stock.reserve(1))) return;
      await remind(ctx, ctx.key);
      await ctx.promise<void>('paid');
    },
    status: restate.handlers.workflow.shared({ ingressPrivate: true }, async (ctx: restate.WorkflowSharedContext) => {
      ctx.objectSendClient(Stock, 'any').count();
    }),
  },
});

import { object, type ObjectContext } from '@restatedev/restate-sdk';

const stock = object({
  name: 'Stock',
  handlers: {
    reserve: async (ctx: ObjectContext, count: number): Promise<boolean> => {
      const left = (await ctx.get<number>('left')) ?? 0;
      if (left < count) ctx.objectSendClient(Self, ctx.key).order();
      return left >= count;
    },
    count: (ctx: ObjectContext) => book(ctx),
    order: async (_ctx: ObjectContext) => {},
  },
});
const Self: typeof stock = { name: 'Stock' };

async function book(ctx: ObjectContext) {
  const { order } = ctx.objectClient(Self, ctx.key);
  await order();
}

export default stock;
export type Stock = typeof stock;

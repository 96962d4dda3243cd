import * as restate from '@restatedev/restate-sdk';

export const orders = restate.service({
  name: 'Orders',
  handlers: {
    place: async (ctx: restate.Context, item: string) => {
      await ctx.run('place', () => console.log(item));
    },
  },
});

export const carts = restate.service({
  name: 'Carts',
  handlers: {
    pay: async (ctx: restate.Context, item: string) => {
      const client = ctx.serviceClient(orders);
      console.log(client.toString());
      await client.place(item);
    },
  },
});

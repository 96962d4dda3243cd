import type { ServiceSchema } from 'moleculer';

const orders: ServiceSchema = {
  name: 'orders',
  version: 2,
  actions: {
    list: {
      rest: { method: 'GET' },
      async handler(ctx) {
        await ctx.emit('orders.listed');
      },
    },
    export: {
      rest: { method: 'GET', path: '/export/all' },
      async handler(ctx) {
        await ctx.emit('orders.exported');
      },
    },
    count: {
      rest: { method: 'GET', basePath: '/reports' },
      async handler(ctx) {
        await ctx.emit('orders.counted');
      },
    },
    latest: {
      rest: { method: 'GET', fullPath: '/latest' },
      async handler(ctx) {
        await ctx.emit('orders.shown');
      },
    },
    place: {
      rest: ['POST /', 'PUT /:id'],
      async handler(ctx) {
        await ctx.emit('orders.placed');
      },
    },
    find: {
      rest: 'GET /:id',
      async handler(ctx) {
        await ctx.emit('orders.found');
      },
    },
    move: {
      rest: [{ method: 'PATCH', path: '/:id' }, { method: 'POST' }],
      async handler(ctx) {
        await ctx.emit('orders.moved');
      },
    },
    none: {
      rest: [],
      async handler(ctx) {
        await ctx.emit('orders.none');
      },
    },
  },
};
export default orders;

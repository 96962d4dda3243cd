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
      rest: ['POST /', { method: 'PUT', path: '/:id' }],
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
    hidden: {
      rest: null,
      async handler(ctx) {
        await ctx.emit('orders.hidden');
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

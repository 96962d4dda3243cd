import { type Context, Errors, type ServiceSchema } from 'moleculer';

const orders: ServiceSchema = {
  name: 'orders',
  actions: {
    async place(ctx: Context<{ id: string }>) {
      await ctx.emit('order.placed', ctx.params);
      return ctx.call('stock.reserve', ctx.params);
    },
    cancel: {
      rest: 'DELETE /:id',
      async handler(ctx) {
        if (!ctx.params.id) throw new Errors.ValidationError('id');
        this.tell('order.cancelled');
      },
    },
  },
  methods: {
    tell(name: string) {
      this.broker.broadcast(name);
    },
  },
  events: {
    'stock.*'(ctx: Context) {
      ctx.broker.emit('order.ready');
    },
    'user.removed': {
      group: 'other',
      async handler(ctx: Context) {
        await ctx.call('orders.cancel');
      },
    },
  },
  started() {
    this.broker.emit('orders.started');
  },
};
export default orders;

import { type Context, ServiceBroker, type ServiceSchema } from 'moleculer';

const broker = new ServiceBroker();

/** It only stands in others: its name is nobody's. */
const audited = {
  name: 'audited',
  actions: {
    log(ctx: Context) {
      ctx.emit('order.logged');
    },
  },
  events: {
    'order.placed'() {
      console.log('placed');
    },
  },
};

broker.createService({
  name: 'orders',
  mixins: [audited],
  actions: {
    place(ctx: Context) {
      ctx.emit('order.placed');
    },
  },
});

/** What a service does not say is as this says. */
const second: Partial<ServiceSchema> = {
  version: 2,
  actions: {
    ping() {
      return 'pong';
    },
  },
};

export const stock: ServiceSchema = { name: 'stock', mixins: [second], actions: { reserve: () => 1 } };
export const shelves: ServiceSchema = { name: 'shelves', version: 3, mixins: [second] };

/** A service that another takes into it too. */
const prices = { name: 'prices', actions: { find: () => 1 } };
broker.createService(prices);
broker.createService({ name: 'discounts', mixins: [prices] });

export function buy() {
  broker.call('orders.log');
  broker.call('v2.stock.ping');
}

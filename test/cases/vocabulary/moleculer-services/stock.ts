import { Service, ServiceBroker } from 'moleculer';
import orders from './orders.js';

export class Stock extends Service {
  constructor(broker: ServiceBroker) {
    super(broker);
    this.parseServiceSchema({
      name: 'stock',
      version: 2,
      settings: { rest: '/shop/stock' },
      actions: {
        reserve: this.reserve,
        count: { rest: { method: 'GET', path: '/:sku/count' }, handler: this.count },
        all: { rest: '/all', handler: this.all },
      },
      events: { 'order.placed': () => this.counted() },
    });
  }
  private async reserve() {
    await this.broker.emit('stock.reserved');
  }
  private async count() {
    await this.broker.emit('stock.counted');
  }
  private async all() {
    await this.broker.emit('stock.listed');
  }
  private counted() {
    void this.broker.call('v2.stock.reserve');
  }
}

const broker = new ServiceBroker();
broker.createService(orders);
broker.createService({
  name: 'users',
  actions: {
    remove(ctx) {
      return ctx.emit('user.removed');
    },
  },
});
export const handlers = { events: { 'order.placed': () => broker.emit('nobody.runs.this') } };

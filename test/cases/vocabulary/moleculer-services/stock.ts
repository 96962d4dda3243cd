import { Service, ServiceBroker } from 'moleculer';
import orders from './orders.js';

export class Stock extends Service {
  constructor(broker: ServiceBroker) {
    super(broker);
    this.parseServiceSchema({
      name: 'stock',
      version: 2,
      actions: { reserve: this.reserve },
      events: { 'order.placed': () => this.counted() },
    });
  }
  private async reserve() {
    await this.broker.emit('stock.reserved');
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

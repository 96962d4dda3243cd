import { bus } from './bus';

export class Orders {
  async place() {
    await bus.publish({ type: 'order.placed', data: {} });
  }
}
export class Stock {
  init() {
    bus.subscribe('order.placed', this.reserve.bind(this));
    bus.subscribe('stock.reserved', (e) => this.log(e));
  }
  async reserve() {
    await bus.publish({ type: 'stock.reserved', data: {} });
  }
  async log(e: unknown) {
    console.log(e);
  }
}

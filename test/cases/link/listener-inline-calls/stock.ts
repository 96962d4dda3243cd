import { bus } from './bus';

export class Stock {
  constructor() {
    bus.on('order.placed', (order: { id: string }) => this.reserve(order.id));
  }

  reserve(id: string) {
    bus.emit('stock.reserved', id);
  }
}

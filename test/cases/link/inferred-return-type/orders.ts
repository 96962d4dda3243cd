import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Orders {
  place() {
    bus.emit('order.placed');
    return this;
  }
}

export async function connect() {
  const orders = new Orders();
  await Promise.resolve();
  return orders;
}

export class Shop {
  private orders = new Orders();

  getOrders() {
    return this.orders;
  }
}

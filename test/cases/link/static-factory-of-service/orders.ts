import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Orders {
  private static instance?: Orders;

  static getInstance(): Orders {
    return (Orders.instance ??= new Orders());
  }

  static create() {
    return new Orders();
  }

  place() {
    bus.emit('order.placed');
  }
}

import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Order {
  id: string;

  close() {
    bus.emit('order.closed');
  }
}

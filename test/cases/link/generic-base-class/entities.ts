import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Order {
  close() {
    bus.emit('order.closed');
  }
}

export class Door {
  close() {
    bus.emit('door.closed');
  }
}

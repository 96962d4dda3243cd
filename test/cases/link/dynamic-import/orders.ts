import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Orders {
  place() {
    bus.emit('order.placed');
  }
}

export function cancel() {
  bus.emit('order.cancelled');
}

import { EventEmitter } from 'node:events';

export class Orders {
  constructor(private readonly bus = new EventEmitter()) {}

  place() {
    this.bus.emit('order.placed');
  }

  pay() {
    this.bus.emit('order.paid');
  }

  ship() {
    this.bus.emit('order.shipped');
  }
}

import { EventEmitter } from 'node:events';

export class Orders {
  private bus;

  constructor() {
    this.bus = new EventEmitter();
  }

  place() {
    const self = this;
    self.bus.emit('order.placed');
  }
}

export class Payments {
  bus = new EventEmitter();

  pay() {
    const { bus } = this;
    bus.emit('order.paid');
  }
}

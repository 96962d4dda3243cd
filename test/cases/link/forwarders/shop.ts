import { EventEmitter } from 'node:events';
import { CarefulForwarder } from './forward';

export class Order extends EventEmitter {
  place(): void {
    this.emit('order.placed');
  }
}

export class Shop extends EventEmitter {
  private readonly forwarder = new CarefulForwarder(this);

  open(order: Order): void {
    this.forwarder.forward(order, ['order.placed']);
  }
}

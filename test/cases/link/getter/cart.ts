import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Cart {
  private items: number[] = [];

  get total(): number {
    bus.emit('cart.priced');
    return this.items.length;
  }

  get count(): number {
    return this.items.length;
  }
}

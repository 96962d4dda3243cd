import { EventEmitter } from 'node:events';
import { applyMixin, applyMixins } from './mixins';

interface StockEvents {
  low: (item: string) => void;
}

export interface TypedEmitter<E> {
  on<K extends keyof E>(event: K, listener: E[K]): this;
  emit<K extends keyof E>(event: K, item: string): boolean;
}
export class TypedEmitter<E> {}
applyMixin(TypedEmitter, EventEmitter);

export class Stock extends TypedEmitter<StockEvents> {
  take(item: string) {
    this.emit('low', item);
  }
}

class Named {
  name = 'orders';
}
export interface Orders extends Named, EventEmitter {}
export class Orders {
  place() {
    this.emit('order.placed');
  }
}
applyMixins(Orders, [Named, EventEmitter]);

/** Nothing is mixed into it. */
export class Plain {
  emit(_event: string) {}
  run() {
    this.emit('plain');
  }
}

export class Buyer {
  constructor(stock: Stock, orders: Orders) {
    stock.on('low', () => this.buy());
    orders.on('order.placed', () => this.buy());
  }
  buy() {}
}

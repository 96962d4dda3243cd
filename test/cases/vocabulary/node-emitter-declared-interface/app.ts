import { EventEmitter } from 'node:events';

interface StockEvents {
  on(event: 'low' | 'empty', listener: (item: string) => void): this;
  emit(event: 'low' | 'empty', item: string): boolean;
}

export class Stock {
  readonly events = new EventEmitter() as EventEmitter & StockEvents;
  take(item: string, left: number) {
    this.events.emit(left ? 'low' : 'empty', item);
  }
}

export class Buyer {
  constructor(private readonly stock: Stock) {
    this.stock.events.on('empty', (item) => this.buy(item));
  }
  buy(_item: string) {}
}

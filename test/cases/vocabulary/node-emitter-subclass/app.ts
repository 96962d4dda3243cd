import { EventEmitter } from 'node:events';

export declare interface OrderBus {
  on(event: 'placed', listener: (id: string) => void): this;
  emit(event: 'placed', id: string): boolean;
}

export class OrderBus extends EventEmitter {
  place(id: string) {
    this.emit('placed', id);
  }
}

export class Mailer {
  constructor(private readonly bus: OrderBus) {
    this.bus.on('placed', this.onPlaced);
    bus.prependListener('placed', () => this.count());
  }
  private onPlaced = (_id: string) => {};
  private count() {}
}

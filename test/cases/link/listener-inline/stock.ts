import { EventEmitter } from 'node:events';

export class Stock {
  constructor(private readonly bus: EventEmitter) {
    this.bus.on('order.paid', (express: boolean) => {
      if (express) {
        this.bus.emit('order.shipped');
      }
    });
  }

  listen() {
    this.bus.on('order.placed', () => {
      this.bus.emit('order.paid');
    });
  }
}

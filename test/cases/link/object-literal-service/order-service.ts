import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export const orderService = {
  async place() {
    bus.emit('order.placed');
    this.pay();
    orderService.ship();
  },
  pay: function () {
    bus.emit('order.paid');
  },
  ship: () => {
    bus.emit('order.shipped');
  },
  log: () => console.log('bus.emit'),
};

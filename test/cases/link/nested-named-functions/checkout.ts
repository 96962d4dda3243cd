import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function checkout(amount: number) {
  const settle = () => {
    bus.emit('order.paid', amount);
  };

  Promise.resolve().then(() => {
    bus.emit('order.placed');
  });

  if (amount > 0) {
    settle();
  }
}

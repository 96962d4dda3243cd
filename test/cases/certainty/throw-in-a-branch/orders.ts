import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(valid: boolean) {
  if (valid) {
    bus.emit('order.placed');
  } else {
    throw new Error('not valid');
  }
}

export function pay(amount: number) {
  if (amount <= 0) {
    throw new RangeError('nothing to pay');
  } else {
    bus.emit('order.paid', amount);
  }
}

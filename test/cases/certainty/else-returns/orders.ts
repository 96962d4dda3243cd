import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(valid: boolean) {
  if (valid) {
    bus.emit('order.placed');
  } else {
    return;
  }
  bus.emit('order.logged');
}

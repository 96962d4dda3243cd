import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(valid: boolean) {
  try {
    if (!valid) throw new Error('not valid');
    bus.emit('order.placed');
  } finally {
    bus.emit('order.released');
  }
}

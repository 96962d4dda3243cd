import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(valid: boolean) {
  try {
    if (!valid) throw new Error('not valid');
    bus.emit('order.placed');
  } catch (error) {
    bus.emit('order.failed', (error as Error).message);
  }
  bus.emit('order.logged');
}

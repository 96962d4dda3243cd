import { EventEmitter } from 'node:events';
import { NAME } from './events';

const bus = new EventEmitter();

export function place() {
  bus.emit(NAME);
}

export function announce() {
  const NAME = 'order.local';
  bus.emit(NAME);
}

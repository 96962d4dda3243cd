import { EventEmitter } from 'node:events';
import { ORDER_PLACED } from './events/index.js';

const bus = new EventEmitter();

export function placeOrder() {
  bus.emit(ORDER_PLACED);
}

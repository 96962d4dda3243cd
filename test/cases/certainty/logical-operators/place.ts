import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(order: { valid: boolean; cached: boolean; found?: boolean }) {
  order.valid && bus.emit('order.and');
  order.cached || bus.emit('order.or');
  return order.found ?? bus.emit('order.nullish');
}

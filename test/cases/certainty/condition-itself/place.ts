import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place(urgent: boolean) {
  if (!bus.emit('order.heard')) {
    console.log('nobody listens');
  }
  while (urgent && bus.emit('order.second')) {
    urgent = false;
  }
}

import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function decide(score: number) {
  if (score > 8) {
    bus.emit('order.placed');
  } else if (score > 4) {
    bus.emit('order.delayed');
  } else {
    bus.emit('order.rejected');
  }
}

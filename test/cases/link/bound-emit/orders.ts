import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const emit = bus.emit.bind(bus);
const log = console.log.bind(console);

export function place() {
  emit('order.placed');
  log('order.logged');
}

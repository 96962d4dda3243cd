import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function emitAll() {
  bus.emit(`one
two`);
  bus.emit('red\u001b[31m');
  bus.emit('tab\tbed');
  bus.emit('alarm\x07');
}

export function hear() {
  bus.on('one\ntwo', () => {});
}

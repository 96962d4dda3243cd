import { bus, other } from './bus.js';

export function open(door: string) {
  bus.emit('opened', door);
}
bus.on('opened', close);
bus.on('*', (type, event) => console.log(type, event));
other.on('opened', () => bus.emit('closed'));

function close() {
  bus.emit('closed');
}

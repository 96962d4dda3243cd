import { EventEmitter } from 'node:events';
export const bus = new EventEmitter();

export const noted = (id: string) => stamped(id);
const stamped = (id: string) => signed(id);
const signed = (id: string) => filed(id);
const filed = (id: string) => stored(id);
function stored(id: string) {
  bus.emit('picture.stored', id);
}

import { EventEmitter } from 'node:events';

const images = new EventEmitter();

export const on = images.on.bind(images);

export function pulled() {
  images.emit('change');
}

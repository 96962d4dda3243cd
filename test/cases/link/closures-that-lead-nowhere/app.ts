import { EventEmitter } from 'node:events';
import { parse, retry } from './parse';

const bus = new EventEmitter();
bus.on('renamed', () => {});

/** One of its closures answers only, the other sends. */
export function rename(name: string) {
  parse(name, { onError: (error) => `not renamed: ${error}` });
  retry(() => {
    bus.emit('renamed');
  });
}

export function look(name: string) {
  parse(name);
}

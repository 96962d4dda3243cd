import { EventEmitter } from 'node:events';
import { Names, OPENED, config, locked, names } from 'far-names';
import other from 'far-names';

const emitter = new EventEmitter();
emitter.on(Names.Rang, function answer() {
  emitter.emit(OPENED);
});
emitter.on(OPENED, function greet() {
  emitter.emit(names.CLOSED);
});

export function ring() {
  emitter.emit(Names.Rang);
}

/** What these are may be anything. */
export function unknown() {
  emitter.emit(config.name);
  emitter.emit(locked);
  emitter.emit(other.Locked);
}

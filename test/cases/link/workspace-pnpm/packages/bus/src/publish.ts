import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();

export function publish(name: string, payload?: unknown) {
  emitter.emit(name, payload);
}

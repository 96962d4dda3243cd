import { EventEmitter } from 'node:events';

export enum Events {
  BuildDone = 'BUILD_DONE',
  FileChanged = 'FILE_CHANGED',
}

const emitter = new EventEmitter();

function on(name: Events, listener: (arg?: unknown) => void) {
  emitter.on(name, listener);
  return { dispose: () => emitter.removeListener(name, listener) };
}

function fire(name: Events, arg?: unknown) {
  emitter.emit(name, arg);
}

export const events = { ...Events, on, fire };

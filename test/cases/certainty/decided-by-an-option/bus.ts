import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function publish(name: string, { silent = false, twice }: { silent?: boolean; twice?: boolean } = {}) {
  if (!silent) bus.emit(name);
  if (twice) bus.emit(name);
}
export function notify(name: string, options?: { silent: boolean }) {
  if (options?.silent) return;
  bus.emit(name);
}

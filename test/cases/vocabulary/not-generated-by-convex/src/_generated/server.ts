import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
export function mutation<T>(of: T): T {
  return of;
}

import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
export const session = { status: undefined as string | undefined };

export function login() {
  session.status = 'session.started';
  report();
}

/** What its own file sets counts as well. */
export function report() {
  if (session.status) bus.emit(session.status);
}

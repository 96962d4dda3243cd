import { EventEmitter } from 'node:events';
import type TypedEmitter from 'typed-emitter';

type Events = { change: (keys: string[]) => void };

const events = new EventEmitter() as TypedEmitter<Events>;

export const on: (typeof events)['on'] = events.on.bind(events);
export const once = events.once.bind(events);

export function set(key: string) {
  events.emit('change', [key]);
}

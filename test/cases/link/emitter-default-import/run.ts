import EventEmitter, { EventEmitter as Emitter } from 'events';
import * as events from 'node:events';

const a = new EventEmitter();
const b: Emitter = new Emitter();
const c = new events.EventEmitter();

export function run() {
  a.emit('a.happened');
  b.emit('b.happened');
  c.emit('c.happened');
}

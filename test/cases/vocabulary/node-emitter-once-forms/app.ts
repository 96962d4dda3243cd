import EventEmitter, { on, once } from 'node:events';
import * as events from 'events';

const bus = new EventEmitter();

export async function first() {
  await EventEmitter.once(bus, 'opened');
  bus.emit('greeted');
}

export async function second() {
  await events.once(bus, 'greeted');
}

export async function each() {
  for await (const [who] of on(bus, 'rung')) bus.emit('opened', who);
}

export async function foreign() {
  await once(process, 'beforeExit');
}

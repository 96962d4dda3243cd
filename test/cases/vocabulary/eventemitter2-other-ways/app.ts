import { EventEmitter2 } from 'eventemitter2';

const bus = new EventEmitter2();

export async function wait() {
  await bus.waitFor('opened');
  bus.emit('greeted');
}

export function listen() {
  bus.prependMany('opened', 2, twice);
  bus.prependAny(any);
  bus.offAny(any);
}

function twice() {}
function any() {}

export function open() {
  bus.emit('opened');
}

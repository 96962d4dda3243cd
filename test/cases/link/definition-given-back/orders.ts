import { EventEmitter } from 'node:events';

const names = { Placed: 'order.placed', Paid: 'order.paid', Sent: 'order.sent' } as const;
type Name = (typeof names)[keyof typeof names];

interface Definition<N extends Name> {
  name: N;
  version: number;
}

/** Gives what it is given: its type says every name, what is written there only one. */
const define = <N extends Name>(definition: Definition<N>): Definition<N> => definition;

function checked<N extends Name>(definition: Definition<N>) {
  if (definition.version < 1) throw new Error(definition.name);
  return definition;
}

const placed = define({ name: names.Placed, version: 1 });
const paid = checked({ name: names.Paid, version: 1 });

const emitter = new EventEmitter();

function publish<N extends Name>(definition: Definition<N>, id: string): void {
  emitter.emit(definition.name, id);
}

export const place = (id: string): void => publish(placed, id);
export const pay = (id: string): void => publish(paid, id);

/** What it gives is what somebody else gives it: its type alone says what that may be. */
export const tell = (definition: Definition<Name>, id: string): void => publish(checked(definition), id);

emitter.on('order.placed', () => {});
emitter.on('order.paid', () => {});
emitter.on('order.sent', () => {});

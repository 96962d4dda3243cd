import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const HEARD = [
  { name: 'placed', run: print },
  { name: 'paid', run: pack },
];

for (const one of HEARD) {
  const topic = () => `order.${one.name}`;
  const handler = () => one.run;
  bus.on(topic(), handler());
}

function print(): void {}
function pack(): void {}

export function sell(): void {
  bus.emit('order.placed');
  bus.emit('order.paid');
}

const known = () => HEARD[0].run;
bus.on('till.closed', known());
export const close = (): boolean => bus.emit('till.closed');

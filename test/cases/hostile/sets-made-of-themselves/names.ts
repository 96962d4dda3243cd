import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

let names = new Set(['order.placed', 'order.paid']);

export function again(): void {
  names = new Set(names);
  names = new Set([...names]);
}

for (const name of names) bus.on(name, () => console.log(name));

export function place(): void {
  bus.emit('order.placed');
}

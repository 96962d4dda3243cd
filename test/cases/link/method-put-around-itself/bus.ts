import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
const emit = bus.emit.bind(bus);
bus.emit = ((name: string, ...args: unknown[]) => {
  console.log(name);
  return emit(name, ...args);
}) as typeof bus.emit;

export function place() {
  bus.emit('order.placed');
}

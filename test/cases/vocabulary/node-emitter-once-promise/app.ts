import { EventEmitter, once } from 'node:events';

const bus = new EventEmitter();

export async function ship() {
  await once(bus, 'order.paid');
  bus.emit('order.shipped');
}

export function pay() {
  bus.emit('order.paid');
}

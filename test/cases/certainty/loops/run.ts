import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function run(orders: string[], byId: Record<string, string>) {
  for (const order of orders) {
    bus.emit('order.each', order);
  }
  for (let i = 0; i < orders.length; i++) {
    bus.emit('order.counted', i);
  }
  for (const id in byId) {
    bus.emit('order.key', id);
  }
  while (orders.length > 0) {
    orders.pop();
    bus.emit('order.drained');
  }
  let tries = 0;
  do {
    tries++;
    bus.emit('order.tried', tries);
  } while (tries < orders.length);
}

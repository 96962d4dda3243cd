import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export async function run(orders: AsyncIterable<string>) {
  for await (const order of orders) {
    if (order === '') continue;
    bus.emit('order.each', order);
  }
  bus.emit('order.all');
}

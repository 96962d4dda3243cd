import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Order {
  paid: boolean;
  express: boolean;
  items: { plain: boolean }[];
}

export function place(order: Order) {
  if (order.paid) {
    if (order.express) {
      bus.emit('order.express');
      for (const item of order.items) {
        if (item.plain) console.log('plain');
        else bus.emit('order.gift', item);
      }
    }
  }
}

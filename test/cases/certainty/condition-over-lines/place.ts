import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Order {
  valid: boolean;
  items: string[];
  note: string;
}

declare function isClosed(order: Order): Promise<boolean>;

export async function place(order: Order) {
  if (
    order.valid &&
    (order.items.length > 0 ||
      order.note === "a b") &&
    !(await isClosed(order))
  ) {
    bus.emit('order.placed');
  }
}

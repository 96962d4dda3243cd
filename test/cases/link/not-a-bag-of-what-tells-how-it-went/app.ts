import { EventEmitter } from 'node:events';

interface Order {
  id: string;
  total: number;
}

interface Log {
  info(what: object, text: string): void;
  warn(what: object, text: string): void;
}

interface Desk {
  recall(order: Order): void;
}

const kept = new Map<string, number>();

export function watchOrders(orders: EventEmitter, log: Log) {
  orders.on('placed', (order: Order) => {
    log.info({ id: order.id }, 'an order came');
    const { id, total } = order;
    kept.set(id, total);
  });
}

export function watchReturns(orders: EventEmitter, desk: Desk) {
  orders.on('returned', (order: Order) => {
    try {
      const { id } = order;
      kept.delete(id);
    } catch {
      desk.recall(order);
    }
  });
}

export function start(orders: EventEmitter) {
  watchOrders(orders, { info: (what) => console.log(what), warn: (what) => console.warn(what) });
  watchReturns(orders, { recall: (order) => console.log(order) });
}

export const place = (orders: EventEmitter, order: Order) => orders.emit('placed', order);
export const giveBack = (orders: EventEmitter, order: Order) => orders.emit('returned', order);

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

interface Sinks {
  warn(order: Order): void;
  page(order: Order): void;
}

/** What is no log is run, be it called as one of those. */
export function watchAlerts(orders: EventEmitter, sinks: Sinks) {
  orders.on('late', (order: Order) => {
    sinks.warn(order);
  });
  orders.on('lost', (order: Order) => {
    sinks.page(order);
  });
}

export function watchDoubles(orders: EventEmitter, logger: Log) {
  orders.on('doubled', (order: Order) => logger.warn(order, 'came twice'));
}

export function start(orders: EventEmitter) {
  watchOrders(orders, { info: (what) => console.log(what), warn: (what) => console.warn(what) });
  watchReturns(orders, { recall: (order) => console.log(order) });
  watchDoubles(orders, { info: (what) => console.log(what), warn: (what) => console.warn(what) });
  watchAlerts(orders, {
    warn: (order) => orders.emit('warned', order),
    page: (order) => orders.emit('paged', order),
  });
}

export const place = (orders: EventEmitter, order: Order) => orders.emit('placed', order);
export const giveBack = (orders: EventEmitter, order: Order) => orders.emit('returned', order);
export const wait = (orders: EventEmitter, order: Order) => orders.emit('late', order);
export const lose = (orders: EventEmitter, order: Order) => orders.emit('lost', order);
export const double = (orders: EventEmitter, order: Order) => orders.emit('doubled', order);

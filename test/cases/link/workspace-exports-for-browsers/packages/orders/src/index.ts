import { EventEmitter } from 'node:events';

export { labelOf } from './browser';

export const orders = new EventEmitter();

export function placeOrder(id: string): void {
  orders.emit('order.placed', id);
}

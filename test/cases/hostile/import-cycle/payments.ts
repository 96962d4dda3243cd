import { EventEmitter } from 'node:events';
import { ORDER, Orders } from './index';

export * from './orders';

export const bus = new EventEmitter();
export const PAID_SUFFIX = 'paid';

export class Payments {
  orders: Orders;

  pay(suffix: string) {
    console.log(suffix);
    bus.emit(`${ORDER}.${PAID_SUFFIX}`);
  }

  retry() {
    this.orders.place();
  }
}

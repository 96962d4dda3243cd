import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export const ORDER_PAID = 'order.paid';

export class Ledger {
  settle() {
    bus.emit;
  }
}

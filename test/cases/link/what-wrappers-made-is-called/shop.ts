import { EventEmitter } from 'node:events';
import throttle from 'lodash/throttle';
import { later, lazily } from './later';

export const bus = new EventEmitter();

const restock = later(10, (sku: string) => {
  bus.emit('stock.asked', sku);
});
const sendBill = (id: string) => bus.emit('bill.sent', id);
const billLater = later(10, sendBill);
const count = () => bus.emit('counted');
const countSeldom = throttle(count, 10);
const close = () => bus.emit('closed');
const closing = lazily(close);

class Till {
  private static ring(id: string) {
    bus.emit('rung', id);
  }
  static ringLater = later(10, Till.ring);
  pay(id: string) {
    Till.ringLater(id);
    billLater(id);
  }
}

export function order(sku: string) {
  restock(sku);
  countSeldom();
  new Till().pay(sku);
}

/** What a call gives back is not run by it. */
export function prepare() {
  return closing();
}

function leave() {
  bus.emit('left');
}

export function stay() {
  removeEventListener('pagehide', leave);
}

addEventListener('pagehide', leave);

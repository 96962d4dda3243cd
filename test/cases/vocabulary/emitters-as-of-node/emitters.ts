import SafeEventEmitter from '@metamask/safe-event-emitter';
import { AsyncEventEmitter } from '@vladfrangu/async_event_emitter';
import { EventEmitter } from 'eventemitter-strict';
import { Emitter } from 'strict-event-emitter';
import { TinyEmitter } from 'tiny-emitter';

interface Orders {
  placed: (id: string) => void;
  paid: (id: string) => void;
}

export const orders = new EventEmitter<Orders>();
export const bills = new Emitter<{ sent: [string] }>();
export const mails = new AsyncEventEmitter<{ sent: [string] }>();

export class Stock extends TinyEmitter {
  take() {
    this.emit('taken');
  }
}

class Wallet extends SafeEventEmitter {
  pay() {
    this.emit('paid', 1);
  }
}

export function place() {
  orders.emit('placed', '1');
  bills.emit('sent', '1');
}

orders.on('placed', () => place());
bills.once('sent', () => mails.emit('sent', '1'));
new Wallet().on('paid', () => orders.emit('paid', '1'));

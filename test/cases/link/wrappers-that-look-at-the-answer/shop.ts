import { EventEmitter } from 'node:events';
import { allTraced, traced } from './tracing';

const payments = new EventEmitter();
const mails = new EventEmitter();

export const charge = traced({ name: 'charge', fn: async (id: string) => mails.emit('charged', id) });
export const refund = traced({ name: 'refund', fn: async (id: string) => mails.emit('refunded', id) });

const settle = async (id: unknown) => mails.emit('settled', id);
const decline = async (id: unknown) => mails.emit('declined', id);
export const books = allTraced({ settle, decline });

export function listen() {
  const onUpdate = traced({
    name: 'onUpdate',
    fn: async (payment: { id: string }) => charge(payment.id),
  });
  payments.on('confirmed', onUpdate);
  payments.on('failed', onUpdate);
  mails.on('charged', () => {});
}

export function pay(id: string) {
  payments.emit('confirmed', { id });
}

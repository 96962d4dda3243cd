import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
bus.on('booked', (id: string) => console.log(id));
bus.on('closed', () => console.log('closed'));
bus.on('refunded', (id: string) => console.log(id));

export type Ledger = { book(id: string): Promise<void>; close: () => void };

export class FileLedger implements Ledger {
  async book(id: string) {
    bus.emit('booked', id);
  }
  close() {
    bus.emit('closed');
  }
}

export type Refunds = { refund: (id: string) => Promise<void>; close: () => void };

export const refundsOf = (shop: string): Refunds => {
  const refund: Refunds['refund'] = async (id) => {
    bus.emit('refunded', `${shop}/${id}`);
  };
  const close = () => console.log('nothing to close');
  return { refund, close };
};

/** Says no functions: nothing implements it. */
export type Order = { id: string; total: number };

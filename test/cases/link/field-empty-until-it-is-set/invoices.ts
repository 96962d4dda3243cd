import { EventEmitter } from 'node:events';

/** What is set in one case alone is empty in the other. */
export class Invoices extends EventEmitter {
  private namespace = '';

  constructor() {
    super();
    if (process.env.STAGE === 'test') this.namespace = 'test.';
  }

  pay(id: string) {
    this.emit(`${this.namespace}invoice.paid`, id);
  }
}

import { EventEmitter } from 'node:events';

export class Hooks extends EventEmitter {}

export class Printer {
  constructor(private readonly hooks: Hooks) {}
  print(orderId: string) {
    this.hooks.emit('receipt.printed', orderId);
  }
}

declare module './context' {
  interface CheckoutContext {
    hooks?: Hooks;
  }
  interface Terminal {
    printer: Printer;
  }
}

/** Of the same name in another module: nobody added to it. */
export interface CheckoutState {
  orderId: string;
}

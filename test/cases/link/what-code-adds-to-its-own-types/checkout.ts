import type { CheckoutContext, Terminal } from './context';
import type { Hooks } from './hooks';

export class Checkout {
  constructor(
    private readonly context: CheckoutContext,
    private readonly terminal: Terminal,
  ) {}

  pay() {
    this.context.hooks?.emit('order.paid', this.context.orderId);
  }

  receipt() {
    this.terminal.printer.print(this.context.orderId);
  }
}

export function listen(hooks: Hooks) {
  hooks.on('order.paid', ship);
  hooks.on('receipt.printed', (id: string) => console.log(id));
}

function ship() {}

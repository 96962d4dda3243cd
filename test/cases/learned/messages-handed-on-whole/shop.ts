import { bus, type Hears, type Message, Said } from './bus';
import type { Outbox } from './outbox';

export class OrderPlaced extends Said {
  constructor(id: string) {
    super({ id }, 'order_placed');
  }
}

export class PaymentDue extends Said {
  constructor(id: string) {
    super({ id }, 'payment_due');
  }
}

export class Orders {
  constructor(private readonly outbox: Outbox) {}
  async place(id: string): Promise<void> {
    await this.outbox.add([new OrderPlaced(id)]);
  }
}

export class Cashier implements Hears {
  constructor(private readonly outbox: Outbox) {
    bus.register('order_placed', this);
  }
  async handle(message: Message): Promise<void> {
    await this.outbox.add([new PaymentDue(String(message.body))]);
  }
}

export class Bank implements Hears {
  constructor() {
    bus.register('payment_due', this);
  }
  async handle(): Promise<void> {}
}

new Bank();

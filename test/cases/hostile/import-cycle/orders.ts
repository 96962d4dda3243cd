import { bus, PAID_SUFFIX, Payments } from './index';

export * from './payments';

export const ORDER = 'order';

export class Orders {
  constructor(private readonly payments: Payments) {}

  place() {
    bus.emit(`${ORDER}.placed`);
    this.payments.pay(PAID_SUFFIX);
  }
}

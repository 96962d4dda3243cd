import { Orders, Payments } from './services';

export class Checkout {
  private orders;
  private payments;

  constructor(payments: Payments) {
    this.orders = new Orders();
    this.payments = payments;
  }

  run() {
    this.orders.place();
    this.payments.pay();
  }
}

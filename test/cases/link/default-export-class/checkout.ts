import Orders from './orders.service';

export class Checkout {
  constructor(private readonly orders: Orders) {}

  run() {
    this.orders.place();
  }
}

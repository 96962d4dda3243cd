import { OrdersService } from '@lib/orders';

export class Checkout {
  constructor(private readonly orders: OrdersService) {}

  run() {
    this.orders.place();
  }
}

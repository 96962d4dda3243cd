import { OrdersService } from '@shop/orders/service';

export class Checkout {
  constructor(private readonly orders: OrdersService) {}

  run() {
    this.orders.place();
  }
}

import { OrdersService } from './orders.service';

export class Checkout {
  constructor(private readonly services: { orders?: OrdersService }) {}

  run() {
    const orders = this.services.orders as OrdersService;
    orders!.place();
  }
}

import { Controller, Post } from '@nestjs/common';
import { OrderStore } from './order-store';

@Controller('orders')
export class OrdersController {
  constructor(private readonly store: OrderStore) {}

  @Post()
  async place() {
    await this.store.store('1');
  }
}

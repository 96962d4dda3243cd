import { Controller, Post } from '@nestjs/common';
import { OrdersService, type Order } from './orders';

@Controller('/orders')
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  @Post()
  async place(order: Order): Promise<void> {
    await this.service.place(order);
  }
}

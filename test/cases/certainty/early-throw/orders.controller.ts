import { BadRequestException, Body, Controller, Post } from '@nestjs/common';
import { Orders } from './orders';

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: Orders) {}

  @Post()
  async place(@Body() order: { id: string; valid: boolean }) {
    if (!order.id) {
      throw new BadRequestException();
    }
    return this.orders.place(order);
  }
}

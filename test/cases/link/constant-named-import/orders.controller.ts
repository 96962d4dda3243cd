import { Controller, Get, Post } from '@nestjs/common';
import { OrdersService } from './orders.service';

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get()
  find() {
    return this.orders.find('1');
  }

  @Post()
  place() {
    return this.orders.place('1');
  }
}

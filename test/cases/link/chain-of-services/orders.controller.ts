import { Controller, Get, Param, Post } from '@nestjs/common';
import { PlaceOrder } from './place-order';
import { Prices } from './prices';

@Controller('shop/orders')
export class OrdersController {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly prices: Prices,
  ) {}

  @Post(':id')
  async place(@Param('id') id: string) {
    await this.placeOrder.execute(id);
  }

  @Get(':id/price')
  price(@Param('id') id: string) {
    return this.prices.of(id);
  }
}

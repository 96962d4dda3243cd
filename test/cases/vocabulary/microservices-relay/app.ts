import { Controller, Injectable } from '@nestjs/common';
import { type ClientProxy, Ctx, EventPattern, Payload, RmqContext } from '@nestjs/microservices';

@Injectable()
export class Stock {
  constructor(private readonly client: ClientProxy) {}
  reserve(id: string) {
    if (!id) return;
    this.client.emit('stock.reserved', { id });
  }
}

@Controller()
export class StockController {
  constructor(private readonly stock: Stock) {}
  @EventPattern('order.placed')
  onPlaced(@Payload() id: string, @Ctx() _context: RmqContext) {
    this.stock.reserve(id);
  }
  @EventPattern('stock.reserved')
  onReserved() {}
}

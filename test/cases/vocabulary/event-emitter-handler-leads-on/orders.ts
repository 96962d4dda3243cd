import { Controller, Injectable, Param, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Injectable()
export class OrdersService {
  constructor(private readonly events: EventEmitter2) {}
  place(id: string) {
    this.events.emit('order.placed', id);
  }
}

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}
  @Post(':id')
  place(@Param('id') id: string) {
    return this.orders.place(id);
  }
}

import { Controller, Post } from '@nestjs/common';
import { EventBus, EventsHandler, type IEventHandler } from '@nestjs/cqrs';

export class OrderPlaced {}
export class OrderPaid {}

@Controller('orders')
export class OrdersController {
  constructor(private readonly bus: EventBus) {}

  @Post()
  place() {
    this.bus.publish(new OrderPlaced());
  }
}

@EventsHandler(OrderPlaced)
export class OrderPlacedHandler implements IEventHandler<OrderPlaced> {
  constructor(private readonly bus: EventBus) {}

  handle(event: OrderPlaced) {
    this.bus.publish(new OrderPaid());
  }
}

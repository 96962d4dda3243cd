import { CommandBus, CommandHandler, EventBus, EventsHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Controller, Get, Post } from '@nestjs/common';

export class PlaceOrder {}
export class FindOrders {}
export class OrderPlaced {}
export class StockReserved {}

@Controller('orders')
export class OrdersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}
  @Post()
  place() {
    return this.commands.execute(new PlaceOrder());
  }
  @Get(':id/lines')
  find() {
    return this.queries.execute(new FindOrders());
  }
}

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler {
  constructor(private readonly events: EventBus) {}
  async execute(_command: PlaceOrder) {
    await this.events.publishAll([new OrderPlaced(), new StockReserved()]);
  }
}

@QueryHandler(FindOrders)
export class FindOrdersHandler {
  async execute() {}
}

@EventsHandler(OrderPlaced, StockReserved)
export class Audit {
  handle(_event: OrderPlaced | StockReserved) {}
}

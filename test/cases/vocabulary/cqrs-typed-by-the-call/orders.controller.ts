import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, CommandHandler, QueryBus } from '@nestjs/cqrs';
import { mapped } from 'a-mapper';

export class PlaceOrder {
  constructor(readonly amount: number) {}
}

export class FindOrders {}

export interface Order {
  id: string;
}

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler {
  async execute(command: PlaceOrder): Promise<Order> {
    return { id: String(command.amount) };
  }
}

@Controller('orders')
export class OrdersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  place(@Body() body: object) {
    return this.commands.execute<PlaceOrder, Order>(mapped(body));
  }

  @Get()
  find(@Body() body: object) {
    return this.queries.execute<FindOrders, Order[]>(mapped(body));
  }

  /** The type is that of the answer. */
  @Get('one')
  findOne(@Body() body: object) {
    return this.queries.execute<Order>(mapped(body));
  }
}

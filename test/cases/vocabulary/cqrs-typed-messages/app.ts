import { Command, CommandBus, CommandHandler, type IEvent, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';

export class PlaceOrder extends Command<{ id: string }> {
  constructor(readonly item: string) {
    super();
  }
}
export class FindOrder extends Query<string> {}
export class OrderPlaced implements IEvent {}

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler {
  async execute(_command: PlaceOrder) {
    return { id: '1' };
  }
}

@QueryHandler(FindOrder)
export class FindOrderHandler {
  async execute() {
    return '1';
  }
}

export class Desk {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}
  async serve() {
    const { id } = await this.commands.execute(new PlaceOrder('tea'));
    const found = await this.queries.execute<FindOrder, string>(new FindOrder());
    return id === found;
  }
}

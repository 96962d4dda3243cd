import { CommandHandler, type ICommand, type IEvent, ofType, QueryBus, QueryHandler, Saga } from '@nestjs/cqrs';
import { map, type Observable, switchMap } from 'rxjs';
export class OrderPaid {
  constructor(readonly id: string) {}
}
export class Order {
  constructor(readonly id: string) {}
}
export class GetOrder {
  constructor(readonly id: string) {}
}
export class ShipOrder {
  constructor(readonly id: string) {}
}
export class Shipping {
  constructor(private readonly queryBus: QueryBus) {}
  @Saga()
  paid = (events$: Observable<IEvent>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPaid),
      switchMap((event) => this.queryBus.execute<GetOrder, Order>(new GetOrder(event.id))),
      map((order) => new ShipOrder(order.id)),
    );
}
@QueryHandler(GetOrder)
export class GetOrderHandler {
  async execute(query: GetOrder): Promise<Order> {
    return new Order(query.id);
  }
}
@CommandHandler(ShipOrder)
export class ShipOrderHandler {
  async execute() {}
}

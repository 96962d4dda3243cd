import { EventsHandler, IEventHandler } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced } from './events';
import { Publisher } from './publisher';

@EventsHandler(OrderPlaced)
export class OrderPlacedHandler implements IEventHandler<OrderPlaced> {
  constructor(private readonly publisher: Publisher) {}

  async handle(event: OrderPlaced) {
    const paid = new OrderPaid();
    this.publisher.send(paid);
  }
}

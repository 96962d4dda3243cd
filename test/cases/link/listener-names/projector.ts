import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced } from './events';

@EventsHandler(OrderPlaced, OrderPaid)
export class OrderProjector implements IEventHandler<OrderPlaced | OrderPaid> {
  handle() {}
}

import { EventBus, IEvent } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced, OrderShipped } from './events';

export class OrdersService {
  constructor(private readonly eventBus: EventBus) {}

  place() {
    this.raise(new OrderPlaced(), new OrderPaid());
  }

  ship() {
    const events = [new OrderShipped()];
    this.raise(...events);
  }

  private raise(...events: IEvent[]) {
    this.eventBus.publishAll(events);
  }
}

import { EventBus, type IEvent } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced, OrderShipped } from './events';

export class OrdersService {
  constructor(private readonly eventBus: EventBus) {}

  place(order: { paid: boolean }) {
    const events: IEvent[] = [];
    const later: IEvent[] = [];
    events.push(new OrderPlaced());
    later.push(new OrderShipped());
    if (order.paid) {
      events.push(new OrderPaid());
    }
    this.eventBus.publishAll(events);
    return later.length;
  }
}

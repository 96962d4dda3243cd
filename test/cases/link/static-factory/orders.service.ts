import { EventBus } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced, OrderShipped } from './events';

export class OrdersService {
  constructor(private readonly eventBus: EventBus) {}

  place(order: { id: string }) {
    this.eventBus.publish(OrderPlaced.from(order));
  }

  pay(order: { id: string }) {
    this.eventBus.publish(OrderPaid.from(order));
  }

  ship(order: { id: string }) {
    const shipped = OrderShipped.from(order);
    this.eventBus.publish(shipped);
  }
}

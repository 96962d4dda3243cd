import { EventBus } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced, OrderShipped } from './events';

export class OrdersService {
  constructor(private readonly eventBus: EventBus) {}

  place(express: boolean) {
    const first = [new OrderPlaced()];
    this.eventBus.publishAll([...first, new OrderPaid(), ...(express ? [new OrderShipped()] : [])]);
  }
}

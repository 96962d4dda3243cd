import { EventBus } from '@nestjs/cqrs';
import { OrderPlaced, OrderRejected } from './events';

export class OrdersService {
  constructor(private readonly eventBus: EventBus) {}

  decide(order: { valid: boolean }) {
    let event: OrderPlaced | OrderRejected;
    if (order.valid) {
      event = new OrderPlaced();
    } else {
      event = new OrderRejected();
    }
    this.eventBus.publish(event);
  }
}

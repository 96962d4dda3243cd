import { EventBus } from '@nestjs/cqrs';
import { OrderDrafted, OrderPlaced, OrderRejected } from './events';

export class OrdersService {
  private log: unknown[] = [];

  constructor(private readonly eventBus: EventBus) {}

  place(id: string) {
    const draft = new OrderDrafted();
    const event = new OrderPlaced(id);
    this.log.push(draft);
    this.eventBus.publish(event);
  }

  reject() {
    let event: OrderRejected;
    event = new OrderRejected();
    event.reason = 'late';
    this.eventBus.publish(event);
  }
}

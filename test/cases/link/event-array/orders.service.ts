import { EventBus } from '@nestjs/cqrs';
import { OrderPaid, OrderPlaced, OrderShipped, StockReserved } from './events';

export class OrdersService {
  constructor(private readonly eventBus: EventBus) {}

  inline() {
    this.eventBus.publishAll([new OrderPlaced(), new OrderPaid()]);
  }

  looped() {
    const events = [new StockReserved(), new OrderShipped()];
    for (const event of events) {
      this.eventBus.publish(event);
    }
  }
}

import { EventBus } from '@nestjs/cqrs';
import { OrderDrafted, OrderPlaced, OrderPriced } from './events';

export class Orders {
  private last?: object;

  constructor(private readonly eventBus: EventBus) {}

  place(id: string) {
    this.eventBus.publish(new OrderPlaced(id));
  }

  draft() {
    this.last = new OrderDrafted();
    return new OrderPriced();
  }

  isPlaced() {
    return this.last instanceof OrderPlaced;
  }
}

import { EventBus } from '@nestjs/cqrs';
import { ItemAdded, ItemReserved, ItemView } from './events';

export class CartService {
  constructor(private readonly eventBus: EventBus) {}

  reserve(skus: string[]) {
    this.eventBus.publishAll(skus.map((sku) => new ItemReserved(sku)));
    return skus.map((sku) => new ItemView(sku));
  }

  fill(skus: string[]) {
    const events = skus.map((sku) => {
      return new ItemAdded(sku);
    });
    events.forEach((event) => this.eventBus.publish(event));
  }
}

import { AggregateRoot, EventPublisher } from '@nestjs/cqrs';

export class OrderPlaced {}
export class OrderStored {}
export class OrderSeen {}

export class Order extends AggregateRoot {
  constructor() {
    super();
    this.autoCommit = true;
  }
  place() {
    this.publishAll([new OrderPlaced(), new OrderStored()]);
  }
  see() {
    this.publish(new OrderSeen());
  }
}

export class Orders {
  constructor(private readonly publisher: EventPublisher) {}
  place(order: Order) {
    const merged = this.publisher.mergeObjectContext(order);
    merged.place();
    merged.commit();
    merged.uncommit();
  }
}

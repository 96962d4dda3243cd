import { EventBus, EventsHandler } from '@nestjs/cqrs';

export abstract class OrderEvent {}
export class OrderPlaced extends OrderEvent {}
export class OrderPaid extends OrderEvent {}

export class Orders {
  constructor(private readonly events: EventBus) {}
  place() {
    this.events.publish(new OrderPlaced());
  }
  pay() {
    this.events.publish(new OrderPaid());
  }
}

@EventsHandler(OrderEvent)
export class Audit {
  handle(_event: OrderEvent) {}
}

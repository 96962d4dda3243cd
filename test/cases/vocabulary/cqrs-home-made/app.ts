import { EventBus, EventsHandler } from './cqrs';

export class OrderPlaced {}

@EventsHandler(OrderPlaced)
export class Audit {
  handle() {}
}

export class Orders {
  constructor(private readonly events: EventBus) {}
  place() {
    this.events.publish(new OrderPlaced());
  }
}

import type { DomainEvents, EventBus } from './event-bus';

export class Orders {
  constructor(private readonly bus: EventBus) {}

  place() {
    this.bus.publish('order.placed');
  }
}

export class Payments {
  constructor(private readonly events: DomainEvents) {}

  pay() {
    this.events.publish('order.paid');
  }
}

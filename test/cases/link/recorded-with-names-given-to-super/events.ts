export abstract class DomainEvent {
  constructor(
    readonly name: string,
    readonly id: string,
  ) {}
}

export class OrderPlaced extends DomainEvent {
  static readonly eventName = 'order.placed';
  constructor(id: string) {
    super(OrderPlaced.eventName, id);
  }
}

export class OrderPaid extends DomainEvent {
  static readonly eventName = 'order.paid';
  constructor(id: string) {
    super(OrderPaid.eventName, id);
  }
}

export abstract class AggregateRoot {
  private events: DomainEvent[] = [];
  pull(): DomainEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }
  protected record(event: DomainEvent): void {
    this.events.push(event);
  }
}

export interface EventBus {
  publish(events: DomainEvent[]): Promise<void>;
}

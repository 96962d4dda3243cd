abstract class DomainEvent {}
abstract class OrderEvent extends DomainEvent {}
class OrderPlaced extends OrderEvent {}
class OrderShipped extends OrderEvent {}
class UserJoined extends DomainEvent {}

type Type<T> = abstract new (...args: never[]) => T;

export class EventBus {
  private readonly subscriptions: { type: Type<DomainEvent>; listener: (event: never) => void }[] = [];

  subscribe<T extends DomainEvent>(type: Type<T>, listener: (event: T) => void) {
    this.subscriptions.push({ type, listener });
  }

  publish(event: DomainEvent) {
    for (const { type, listener } of this.subscriptions) if (event instanceof type) listener(event as never);
  }
}

export class Audit {
  constructor(bus: EventBus) {
    bus.subscribe(OrderEvent, this.note);
    bus.subscribe(OrderShipped, this.thank);
  }

  private note = (_: OrderEvent) => {};

  private thank = (_: OrderShipped) => {};
}

export class Orders {
  constructor(private readonly bus: EventBus) {}

  place() {
    this.bus.publish(new OrderPlaced());
  }

  ship() {
    this.bus.publish(new OrderShipped());
  }

  join() {
    this.bus.publish(new UserJoined());
  }
}

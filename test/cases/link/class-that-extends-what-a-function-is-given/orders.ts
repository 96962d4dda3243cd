import { AggregateRoot, IEvent, EventBus } from '@nestjs/cqrs';
export interface Constructor<T> { new (...args: any[]): T; }
export class Publisher {
  constructor(private readonly bus: EventBus) {}
  mergeClassContext<T extends Constructor<AggregateRoot>>(metatype: T): T {
    const bus = this.bus;
    return class extends metatype {
      publish(event: IEvent) { bus.publish(event); }
      publishAll(events: IEvent[]) { bus.publishAll(events); }
    };
  }
}
export class OrderPlaced {}
export class OrderPaid {}
export class Order extends AggregateRoot {
  constructor(private id: string) { super(); }
  place() { this.apply(new OrderPlaced()); }
  pay() { this.apply(new OrderPaid()); }
}
export class PlaceOrder {
  constructor(private readonly publisher: Publisher) {}
  async execute(command: any) {
    const aggregate = this.publisher.mergeClassContext(Order);
    const order = new aggregate(command.id);
    order.place();
    order.commit();
  }
}

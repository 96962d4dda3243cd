abstract class DomainEvent {
  readonly at = new Date();
}
class OrderPlaced extends DomainEvent {
  static readonly EVENT_NAME = 'order.placed';
}
class OrderPaid extends DomainEvent {
  static readonly EVENT_NAME = 'order.paid';
}
type EventClass = { new (): DomainEvent; EVENT_NAME: string };
interface Subscriber {
  subscribedTo(): EventClass[];
  on(event: DomainEvent): Promise<void>;
}
class Warehouse implements Subscriber {
  subscribedTo(): EventClass[] {
    return [OrderPaid];
  }
  async on(event: DomainEvent): Promise<void> {
    console.log(event);
  }
}
class Statistics implements Subscriber {
  subscribedTo(): EventClass[] {
    return [OrderPlaced, OrderPaid];
  }
  async on(event: DomainEvent): Promise<void> {
    console.log(event);
  }
}
class Bus {
  constructor(private readonly subscribers: Subscriber[]) {}
  async publish(events: DomainEvent[]): Promise<void> {
    for (const event of events) {
      const heard = this.subscribers.filter((subscriber) => subscriber.subscribedTo().some((type) => type === event.constructor));
      await Promise.all(heard.map((subscriber) => subscriber.on(event)));
    }
  }
}
const bus = new Bus([new Warehouse(), new Statistics()]);
export const place = () => bus.publish([new OrderPlaced()]);
export const pay = () => bus.publish([new OrderPaid()]);

/** Nobody is seen to hand on what these list: they are no subscribers. */
abstract class Entity {}
class Invoice extends Entity {}
interface Mapper {
  entities(): (typeof Invoice)[];
  apply(entity: Entity): void;
}
class InvoiceMapper implements Mapper {
  entities() {
    return [Invoice];
  }
  apply(entity: Entity): void {
    console.log(entity);
  }
}
export const known = (mapper: Mapper) => mapper.entities();
export const mapper = new InvoiceMapper();

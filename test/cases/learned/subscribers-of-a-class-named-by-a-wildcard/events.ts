export abstract class DomainEvent {
  constructor(readonly id: string) {}
}
export type EventClass = { eventName: string };

export interface Subscriber<T extends DomainEvent> {
  subscribedTo(): EventClass[];
  on(event: T): Promise<void>;
}

/** The name of whatever extends it. */
export class OrderEvent extends DomainEvent {
  static eventName = 'shop.order.*';
}
export class OrderPlaced extends OrderEvent {
  static override eventName = 'shop.order.placed';
}
export class OrderPaid extends OrderEvent {
  static override eventName = 'shop.order.paid';
}

/** One of its own, which another one extends. */
export class BillSent extends DomainEvent {
  static eventName = 'shop.bill.sent';
}
export class BillSentAgain extends BillSent {
  static override eventName = 'shop.bill.sent-again';
}

export class Bus {
  private readonly byName = new Map<string, Subscriber<DomainEvent>[]>();
  constructor(subscribers: Subscriber<DomainEvent>[]) {
    for (const subscriber of subscribers)
      for (const { eventName } of subscriber.subscribedTo())
        this.byName.set(eventName, [...(this.byName.get(eventName) ?? []), subscriber]);
  }
  async publish(event: DomainEvent): Promise<void> {
    for (const [name, subscribers] of this.byName)
      if (matches(name, (event.constructor as unknown as EventClass).eventName)) for (const one of subscribers) await one.on(event);
  }
}

const matches = (pattern: string, name: string): boolean => new RegExp(`^${pattern.replace('*', '.*')}$`).test(name);

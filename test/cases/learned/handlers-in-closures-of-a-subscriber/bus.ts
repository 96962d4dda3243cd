export interface DomainEvent {
  eventName: string;
}
export interface Result {
  isErr(): boolean;
}
export interface EventHandler<T extends DomainEvent> {
  handle(event: T): Promise<Result>;
}
type Subscriber = (event: DomainEvent) => Promise<void>;

export class Publisher {
  private static readonly subscribers = new Map<string, Subscriber[]>();

  async publishAll(events: DomainEvent[]): Promise<void> {
    for (const event of events) await this.publish(event);
  }

  static add(name: string, subscriber: Subscriber): void {
    if (!this.subscribers.has(name)) this.subscribers.set(name, []);
    this.subscribers.get(name)!.push(subscriber);
  }

  private async publish(event: DomainEvent): Promise<void> {
    for (const subscriber of Publisher.subscribers.get(event.eventName) ?? []) await subscriber(event);
  }
}

export class Subscriptions {
  async subscribe<T extends DomainEvent>(name: string, handler: EventHandler<T>): Promise<void> {
    Publisher.add(name, async (event) => {
      const result = await handler.handle(event as T);
      if (result.isErr()) throw new Error(name);
    });
  }
}

/** One class alone: what hears is the closure, which has it do something. */
export class Counter {
  private n = 0;
  handle(event: DomainEvent): void {
    this.n += event.eventName.length;
  }
}
export const count = (name: string, counter: Counter): void =>
  Publisher.add(name, async function tally(event) {
    counter.handle(event);
  });

import { Audit, type DomainEvent, type EventClass, SendWelcome, type Subscriber, UserRegistered, UserVerified } from './events';

/** What was found, or an empty list, gets one more and is put back. */
class Mediator {
  private readonly subscribers = new Map<string, Subscriber[]>();

  addAll(subscribers: Subscriber[]) {
    subscribers.forEach((one) => {
      one.subscribedTo().forEach((event) => {
        const known = this.subscribers.get(event.EVENT_NAME) ?? [];
        known.push(one);
        this.subscribers.set(event.EVENT_NAME, known);
      });
    });
  }

  async tell(event: DomainEvent, name: string) {
    for (const one of this.subscribers.get(name) ?? []) await one.on(event);
  }
}

const mediator = new Mediator();
mediator.addAll([new SendWelcome(), new Audit()]);

export const tellRegistered = () => mediator.tell(new UserRegistered(), UserRegistered.EVENT_NAME);
export const tellVerified = () => mediator.tell(new UserVerified(), UserVerified.EVENT_NAME);

/** One at a time, by its class. */
class Registry {
  private readonly subscribers = new Map<EventClass, Set<Subscriber>>();

  add(one: Subscriber) {
    one.subscribedTo().forEach((event) => {
      const known = this.subscribers.get(event) ?? new Set<Subscriber>();
      known.add(one);
      this.subscribers.set(event, known);
    });
  }

  async send(event: DomainEvent) {
    for (const one of this.subscribers.get(event.constructor as EventClass) ?? []) await one.on(event);
  }
}

const registry = new Registry();
registry.add(new SendWelcome());
registry.add(new Audit());

export const sendRegistered = () => registry.send(new UserRegistered());
export const sendVerified = () => registry.send(new UserVerified());

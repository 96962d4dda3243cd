import { Audit, type DomainEvent, SendWelcome, type Subscriber, UserRegistered, UserVerified } from './events';

/** Each list is made anew of what it was and one more. */
class Bus {
  private readonly subscribers = new Map<string, Subscriber[]>();

  constructor(subscribers: Subscriber[]) {
    for (const one of subscribers)
      for (const event of one.subscribedTo()) this.subscribers.set(event.name, [...(this.subscribers.get(event.name) ?? []), one]);
  }

  async publish(event: DomainEvent) {
    for (const one of this.subscribers.get(event.constructor.name) ?? []) await one.on(event);
  }
}

const bus = new Bus([new SendWelcome(), new Audit()]);

export const register = () => bus.publish(new UserRegistered());
export const verify = () => bus.publish(new UserVerified());

/** All that is given, one after the other. */
class Hub {
  private readonly subscribers = new Map<string, Subscriber[]>();

  add(...subscribers: Subscriber[]) {
    for (const one of subscribers)
      one.subscribedTo().forEach((event) => {
        this.subscribers.set(event.name, [...(this.subscribers.get(event.name) ?? []), one]);
      });
    return this;
  }

  async send(event: DomainEvent) {
    for (const one of this.subscribers.get(event.constructor.name) ?? []) await one.on(event);
  }
}

const hub = new Hub().add(new SendWelcome(), new Audit());

export const hubRegistered = () => hub.send(new UserRegistered());
export const hubVerified = () => hub.send(new UserVerified());

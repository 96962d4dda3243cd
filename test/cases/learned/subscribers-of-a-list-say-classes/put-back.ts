import { Audit, type DomainEvent, SendWelcome, type Subscriber, UserRegistered, UserVerified } from './events';

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

export abstract class DomainEvent {
  constructor(readonly occurredAt = new Date()) {}
}

export class UserRegistered extends DomainEvent {
  static readonly EVENT_NAME = 'user.registered';
}

export class UserVerified extends DomainEvent {
  static readonly EVENT_NAME = 'user.verified';
}

export type EventClass = { new (...args: never[]): DomainEvent; EVENT_NAME: string };

export interface Subscriber {
  subscribedTo(): EventClass[];
  on(event: DomainEvent): Promise<void>;
}

export class SendWelcome implements Subscriber {
  subscribedTo() {
    return [UserRegistered];
  }
  async on(event: DomainEvent) {
    console.log(event);
  }
}

export class Audit implements Subscriber {
  subscribedTo() {
    return [UserRegistered, UserVerified];
  }
  async on(event: DomainEvent) {
    console.log(event);
  }
}

import { Aggregate, Id } from './aggregate';
import { type DomainEvent, DomainEvents } from './events';

export class UserCreated implements DomainEvent {
  at = new Date();
}

export class User extends Aggregate {
  static create() {
    const user = new User(new Id('1'));
    user.add(new UserCreated());
    return user;
  }
}

export class AfterUserCreated {
  constructor() {
    DomainEvents.register(this.onUserCreated.bind(this), UserCreated.name);
  }

  private onUserCreated(event: UserCreated) {}
}

export const subscriber = new AfterUserCreated();

export function save(user: User) {
  DomainEvents.dispatchFor(user.id);
}

import { AggregateRoot } from './aggregate';
import type { IDomainEvent } from './domain-events';

export class UserCreated implements IDomainEvent {
  at = new Date();
  constructor(readonly user: User) {}
}
export class UserDeleted implements IDomainEvent {
  at = new Date();
}

export class User extends AggregateRoot {
  private deleted = false;
  static create(id: string) {
    const user = new User(id);
    user.record(new UserCreated(user));
    return user;
  }
  delete() {
    if (!this.deleted) this.record(new UserDeleted());
  }
}

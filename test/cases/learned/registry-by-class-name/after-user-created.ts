import { DomainEvents } from './domain-events';
import { User, UserCreated } from './user';

export class AfterUserCreated {
  constructor() {
    DomainEvents.register(this.onCreated.bind(this) as never, UserCreated.name);
  }
  private onCreated(event: UserCreated) {
    new User(event.user.id).delete();
  }
}

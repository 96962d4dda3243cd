import { Controller } from '@nestjs/common';
import { ClientProxy, EventPattern } from '@nestjs/microservices';
import { Aggregate, DomainEvent, EventPublisher } from 'some-domain-kit';

export class UserCreated extends DomainEvent {
  constructor(readonly user: User) {
    super();
  }
}

export class UserRevoked extends DomainEvent {
  constructor(readonly user: User) {
    super();
  }
}

/** Made, and given to nobody that sends. */
export class UserSeen {}

export class User extends Aggregate {
  static create() {
    const user = new User();
    user.addEvent(new UserCreated(user));
    user.remember(new UserSeen());
    return user;
  }

  revoke() {
    this.addEvent(new UserRevoked(this));
  }
}

export class Publisher implements EventPublisher {
  constructor(private readonly client: ClientProxy) {}

  publish(event: DomainEvent) {
    this.client.emit(event.eventName, event);
  }
}

@Controller()
export class UsersController {
  @EventPattern(UserCreated.name)
  created() {
    console.log('created');
  }

  @EventPattern('elsewhere')
  elsewhere() {}
}

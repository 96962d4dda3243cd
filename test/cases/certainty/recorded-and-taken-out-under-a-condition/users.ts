import { EventEmitter2 } from '@nestjs/event-emitter';

export class UserRenamed {
  constructor(readonly id: string) {}
}

export abstract class Aggregate {
  private events: object[] = [];

  get domainEvents() {
    return this.events;
  }

  protected record(event: object) {
    this.events.push(event);
  }
}

export class User extends Aggregate {
  constructor(readonly id: string) {
    super();
  }

  rename() {
    this.record(new UserRenamed(this.id));
  }
}

export class Users {
  find(row?: { id: string }) {
    return row ? new User(row.id) : null;
  }
}

export class RenameUser {
  constructor(
    private readonly users: Users,
    private readonly emitter: EventEmitter2,
  ) {}

  run(row?: { id: string }) {
    const user = this.users.find(row);
    if (!user) return;
    user.rename();
    for (const event of user.domainEvents) this.emitter.emit(event.constructor.name, event);
  }
}

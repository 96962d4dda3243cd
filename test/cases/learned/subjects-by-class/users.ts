import { Injectable } from '@nestjs/common';
import { Bus, Handles } from './bus';

export class UserAdded {
  constructor(readonly id: string) {}
}

export class MailSent {
  constructor(readonly to: string) {}
}

@Injectable()
export class Users {
  constructor(private readonly bus: Bus) {}

  add(id: string) {
    this.bus.publish(new UserAdded(id));
  }
}

@Injectable()
export class Mails {
  constructor(private readonly bus: Bus) {}

  @Handles(UserAdded)
  greet(event: UserAdded) {
    this.bus.publish(new MailSent(event.id));
  }
}

import { Controller, Injectable, Post } from '@nestjs/common';
import { RMQRoute, RMQService, RMQValidate } from 'nestjs-rmq';

export namespace AccountRegister {
  export const topic = 'account.register.command';
}
export namespace AccountRegistered {
  export const topic = 'account.registered.event';
}

@Controller('auth')
export class Auth {
  constructor(private readonly rmq: RMQService) {}
  @Post('register')
  async register() {
    return this.rmq.send<object, object>(AccountRegister.topic, {});
  }
}

@Controller()
export class Accounts {
  constructor(private readonly rmq: RMQService) {}
  @RMQValidate()
  @RMQRoute(AccountRegister.topic)
  async register() {
    await this.rmq.notify(AccountRegistered.topic, {});
  }
}

/** Sends nothing: it is another one's. */
@Injectable()
export class Other {
  constructor(private readonly rmq: { send(topic: string): void }) {}
  run() {
    this.rmq.send('other');
  }
}

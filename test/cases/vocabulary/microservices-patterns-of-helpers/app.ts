import { Controller, Inject, Injectable } from '@nestjs/common';
import { type ClientProxy, MessagePattern } from '@nestjs/microservices';

@Injectable()
export class Gateway {
  constructor(@Inject('USERS') private readonly client: ClientProxy) {}
  send(cmd: string, data: unknown) {
    return this.client.send({ cmd }, data);
  }
  as(role: string, cmd: string) {
    return this.client.send({ role, cmd: `users.${cmd}`, v: 2 }, {});
  }
}

export abstract class Service {
  constructor(
    protected readonly client: ClientProxy,
    private readonly service: string,
  ) {}
  protected call(cmd: string) {
    return this.client.send({ to: { service: this.service }, cmd }, {});
  }
}

@Injectable()
export class Bills extends Service {
  constructor(@Inject('BILLS') client: ClientProxy) {
    super(client, 'bills');
  }
  charge() {
    return this.call('charge');
  }
}

@Injectable()
export class Mails extends Service {
  constructor(@Inject('MAILS') client: ClientProxy) {
    super(client, 'mails');
  }
  charge() {
    return this.call('charge');
  }
}

@Injectable()
export class Users {
  constructor(private readonly gateway: Gateway) {}
  find() {
    return this.gateway.send('find', {});
  }
  ban() {
    return this.gateway.as('admin', 'ban');
  }
  any(cmd: string) {
    return this.gateway.send(cmd, {});
  }
}

@Controller()
export class Answers {
  @MessagePattern({ cmd: 'find' })
  find() {}
  @MessagePattern({ cmd: 'users.ban', role: 'admin', v: 2 })
  ban() {}
  @MessagePattern({ cmd: 'charge', to: { service: 'bills' } })
  charge() {}
}

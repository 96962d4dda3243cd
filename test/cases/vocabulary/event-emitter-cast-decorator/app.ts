import { Emitter, OnEvent } from './events';

export class Users {
  constructor(private readonly events: Emitter) {}
  create() {
    this.events.emit('user.created', {});
  }
}
export class Mailer {
  @OnEvent('user.created')
  welcome() {}
}

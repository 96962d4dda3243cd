import emitter from '@adonisjs/core/services/emitter';
import type UserRegistered from '#events/user_registered';

export default class SendWelcome {
  async handle(event: UserRegistered) {
    await emitter.emit('mail:sent', event.email);
  }
}

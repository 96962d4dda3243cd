import type { Handler, Message } from './types';
import { Users } from './users';

export class UserRegisteredHandler implements Handler {
  constructor(private readonly users: Users) {}

  async handle(message: Message): Promise<void> {
    if (message.payload === undefined) await this.users.remove('x');
  }
}
export class UserRemovedHandler implements Handler {
  async handle(message: Message): Promise<void> {
    console.log(message);
  }
}

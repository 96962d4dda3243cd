import { Command, type CommandBus, type CommandHandler } from './bus';

export class CreateUser extends Command {}
export class SendMail extends Command {}

export class CreateUserHandler implements CommandHandler<CreateUser> {
  constructor(private readonly bus: CommandBus) {}
  subscribedTo() {
    return CreateUser;
  }
  async handle(command: CreateUser) {
    if (command) await this.bus.dispatch(new SendMail());
  }
}

export class SendMailHandler implements CommandHandler<SendMail> {
  subscribedTo() {
    return SendMail;
  }
  async handle(_command: SendMail) {}
}

export class Users {
  constructor(private readonly bus: CommandBus) {}
  async create() {
    await this.bus.dispatch(new CreateUser());
  }
}

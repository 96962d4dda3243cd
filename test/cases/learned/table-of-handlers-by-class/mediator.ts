import { CreateUser, RemoveUser } from './commands';

class CreateUserHandler {
  execute(command: CreateUser) {
    return command.name;
  }
}
class RemoveUserHandler {
  execute(command: RemoveUser) {
    return command.name;
  }
}

export class Mediator {
  private readonly handlers: Record<string, { execute(command: unknown): unknown }> = {
    [CreateUser.name]: new CreateUserHandler(),
    [RemoveUser.name]: new RemoveUserHandler(),
  };

  send(command: object) {
    const handler = this.handlers[command.constructor.name];
    if (!handler) throw new Error('nobody does that');
    return handler.execute(command);
  }
}

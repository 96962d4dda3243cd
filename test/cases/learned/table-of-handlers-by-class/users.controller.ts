import { CreateUser, RemoveUser } from './commands';
import { Mediator } from './mediator';

export class UsersController {
  constructor(private readonly mediator: Mediator) {}
  create(name: string) {
    return this.mediator.send(new CreateUser(name));
  }
  remove(name: string) {
    if (name) this.mediator.send(new RemoveUser(name));
  }
}

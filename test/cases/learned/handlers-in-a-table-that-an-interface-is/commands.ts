export interface Command {
  id: string;
}
export interface CommandHandler<T extends Command = Command> {
  execute(command: T): Promise<void>;
}
interface Handlers {
  [name: string]: CommandHandler;
}

export class Dispatcher {
  private readonly handlers: Handlers;

  constructor(all: CommandHandler[]) {
    this.handlers = all.reduce((handlers: Handlers, handler) => {
      handlers[this.nameOf(handler)] = handler;
      return handlers;
    }, {});
  }

  async execute(command: Command): Promise<void> {
    const name = `${this.nameOf(command)}Handler`;
    if (!this.handlers[name]) throw new Error(name);
    await this.handlers[name].execute(command);
  }

  private nameOf(of: object): string {
    return of.constructor.name;
  }
}

export class PayRent implements Command {
  constructor(readonly id: string) {}
}
export class PayRentHandler implements CommandHandler<PayRent> {
  async execute({ id }: PayRent): Promise<void> {
    console.log('pay', id);
  }
}
export class ReturnRent implements Command {
  constructor(readonly id: string) {}
}
export class ReturnRentHandler implements CommandHandler<ReturnRent> {
  async execute({ id }: ReturnRent): Promise<void> {
    console.log('return', id);
  }
}

export class Tenants {
  constructor(private readonly dispatcher: Dispatcher) {}
  async pay(id: string): Promise<void> {
    await this.dispatcher.execute(new PayRent(id));
  }
  async returned(id: string): Promise<void> {
    await this.dispatcher.execute(new ReturnRent(id));
  }
}

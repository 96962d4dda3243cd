export abstract class Command {}

export interface CommandHandler<T extends Command> {
  subscribedTo(): Command;
  handle(command: T): Promise<void>;
}

export interface CommandBus {
  dispatch(command: Command): Promise<void>;
}

export class CommandHandlers extends Map<Command, CommandHandler<Command>> {
  constructor(handlers: CommandHandler<Command>[]) {
    super();
    handlers.forEach((handler) => {
      this.set(handler.subscribedTo(), handler);
    });
  }
  public get(command: Command): CommandHandler<Command> {
    const found = super.get(command.constructor);
    if (!found) throw new Error('nobody');
    return found;
  }
}

export class InMemoryCommandBus implements CommandBus {
  constructor(private readonly handlers: CommandHandlers) {}
  async dispatch(command: Command): Promise<void> {
    const handler = this.handlers.get(command);
    await handler.handle(command);
  }
}

import { type Announcer, Basket, BasketFilled, EmitterAnnouncer } from './basket';

export abstract class Command {}
export class StartBasket extends Command {
  constructor(readonly id: string) {
    super();
  }
}
export class FillBasket extends Command {
  constructor(readonly id: string) {
    super();
  }
}

export interface CommandHandler<T extends Command> {
  subscribedTo(): Command;
  handle(command: T): Promise<void>;
}
export class StartBasketHandler implements CommandHandler<StartBasket> {
  constructor(private announcer: Announcer) {}
  subscribedTo(): Command {
    return StartBasket;
  }
  async handle(command: StartBasket): Promise<void> {
    const basket = Basket.start(command.id);
    await this.announcer.announce(basket.pull());
  }
}
export class FillBasketHandler implements CommandHandler<FillBasket> {
  constructor(private announcer: Announcer) {}
  subscribedTo(): Command {
    return FillBasket;
  }
  async handle(command: FillBasket): Promise<void> {
    const basket = new Basket(command.id);
    basket.fill();
    const all = basket.pull();
    await this.announcer.announce(all);
  }
}

export class Handlers extends Map<Command, CommandHandler<Command>> {
  constructor(all: CommandHandler<Command>[]) {
    super();
    for (const one of all) this.set(one.subscribedTo(), one);
  }
  of(command: Command): CommandHandler<Command> {
    return super.get(command.constructor)!;
  }
}
export class CommandBus {
  constructor(private handlers: Handlers) {}
  async dispatch(command: Command): Promise<void> {
    await this.handlers.of(command).handle(command);
  }
}
export class BasketPage {
  constructor(private bus: CommandBus) {}
  open(): void {
    this.bus.dispatch(new StartBasket('1'));
    this.bus.dispatch(new FillBasket('1'));
  }
}

new EmitterAnnouncer().on(BasketFilled.label, function count() {});

import { CommandHandler, EventBus } from '@nestjs/cqrs';

export class Open {}
export class Close {}
export class Opened {}
export class Closed {}

/** It sends what its heirs give: the handler is all of that. */
abstract class Publishing<C> {
  constructor(protected readonly bus: EventBus) {}
  async execute(command: C) {
    const events = await this.decide(command);
    this.bus.publishAll(events);
  }
  protected abstract decide(command: C): Promise<object[]>;
}

@CommandHandler(Open)
export class OpenHandler extends Publishing<Open> {
  protected async decide() {
    return [new Opened()];
  }
}

/** It only writes about what its heirs do. */
abstract class Logging<C> {
  constructor(protected readonly bus: EventBus) {}
  async execute(command: C) {
    console.log(command);
    const result = await this.act(command);
    return result;
  }
  protected abstract act(command: C): Promise<void>;
}

@CommandHandler(Close)
export class CloseHandler extends Logging<Close> {
  protected async act() {
    this.bus.publish(new Closed());
  }
}

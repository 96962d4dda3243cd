import type { EventBus, ICommandHandler } from '@nestjs/cqrs';

export abstract class DomainEvent {}

export abstract class Account {
  private events: DomainEvent[] = [];
  get recorded(): DomainEvent[] {
    return this.events;
  }
  protected record(event: DomainEvent): void {
    this.events.push(event);
  }
}

export class Work {
  readonly accounts: Account[] = [];
  track(account: Account): void {
    this.accounts.push(account);
  }
  async execute<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }
}

/** Has its heirs do the work, then sends what was recorded. */
export abstract class InTransaction<C> implements ICommandHandler {
  constructor(
    protected readonly work: Work,
    private readonly bus: EventBus,
  ) {}
  execute(command: C): Promise<void> {
    return this.work.execute(async () => {
      await this.handle(command);
      for (const account of this.work.accounts) this.bus.publishAll(account.recorded);
    });
  }
  protected abstract handle(command: C): Promise<void>;
}

export class Handled extends DomainEvent {}

/** Sends something of its own as well: who hears is what it does for all of them. */
export abstract class Counted<C> implements ICommandHandler {
  constructor(private readonly bus: EventBus) {}
  async execute(command: C): Promise<void> {
    await this.handle(command);
    this.bus.publish(new Handled());
  }
  protected abstract handle(command: C): Promise<void>;
}

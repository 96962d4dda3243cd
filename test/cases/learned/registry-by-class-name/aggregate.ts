import { DomainEvents, type IDomainEvent } from './domain-events';

export abstract class AggregateRoot {
  private recorded: IDomainEvent[] = [];
  constructor(readonly id: string) {}
  get events() {
    return this.recorded;
  }
  protected record(event: IDomainEvent) {
    this.recorded.push(event);
    DomainEvents.mark(this);
  }
}

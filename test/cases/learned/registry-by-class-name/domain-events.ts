import type { AggregateRoot } from './aggregate';

export interface IDomainEvent {
  at: Date;
}

export class DomainEvents {
  private static handlers: Record<string, ((event: IDomainEvent) => void)[]> = {};
  private static marked: AggregateRoot[] = [];

  static mark(aggregate: AggregateRoot) {
    this.marked.push(aggregate);
  }

  static register(callback: (event: IDomainEvent) => void, name: string) {
    if (!this.handlers[name]) this.handlers[name] = [];
    this.handlers[name].push(callback);
  }

  static dispatchFor(id: string) {
    const aggregate = this.marked.find((a) => a.id === id);
    if (aggregate) aggregate.events.forEach((event) => this.dispatch(event));
  }

  private static dispatch(event: IDomainEvent) {
    const name = event.constructor.name;
    if (this.handlers.hasOwnProperty(name)) {
      for (const handler of this.handlers[name]) handler(event);
    }
  }
}

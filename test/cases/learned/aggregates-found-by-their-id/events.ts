import type { Aggregate, Id } from './aggregate';

export interface DomainEvent {
  at: Date;
}

export class DomainEvents {
  private static handlers: Record<string, ((event: DomainEvent) => void)[]> = {};
  private static marked: Aggregate[] = [];

  static mark(aggregate: Aggregate) {
    if (!this.find(aggregate.id)) this.marked.push(aggregate);
  }

  private static find(id: Id): Aggregate | undefined {
    let found: Aggregate | undefined;
    for (const aggregate of this.marked) if (aggregate.id.equals(id)) found = aggregate;
    return found;
  }

  static dispatchFor(id: Id) {
    this.find(id)?.events.forEach((event) => this.dispatch(event));
  }

  static register(callback: (event: DomainEvent) => void, name: string) {
    if (!this.handlers[name]) this.handlers[name] = [];
    this.handlers[name].push(callback);
  }

  private static dispatch(event: DomainEvent) {
    for (const handler of this.handlers[event.constructor.name] ?? []) handler(event);
  }
}

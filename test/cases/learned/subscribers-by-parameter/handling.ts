export abstract class DomainEvent {}

export abstract class EventHandler<T extends DomainEvent> {
  abstract handle(event: T): void;
}

export class Dispatcher {
  private readonly handlers: EventHandler<DomainEvent>[] = [];
  constructor(private readonly find: (event: DomainEvent) => EventHandler<DomainEvent>[]) {}
  raise(event: DomainEvent) {
    for (const handler of this.find(event)) handler.handle(event);
  }
}

import { type DomainEvent, DomainEvents } from './events';

export class Id {
  constructor(private readonly value: string) {}

  equals(id?: Id): boolean {
    if (!(id instanceof Id)) return false;
    return id.value === this.value;
  }
}

export abstract class Aggregate {
  readonly events: DomainEvent[] = [];

  constructor(private readonly _id: Id) {}

  get id(): Id {
    return this._id;
  }

  protected add(event: DomainEvent) {
    this.events.push(event);
    DomainEvents.mark(this);
  }
}

export abstract class DomainEvent {
  static readonly topic: string;
  readonly topic: string;
  constructor(readonly payload: unknown) {
    this.topic = (this.constructor as typeof DomainEvent).topic;
  }
}
export class MessageCreated extends DomainEvent {
  static override readonly topic = 'message.created';
}
export class Result<T> {
  private constructor(private readonly _value?: T) {}
  get value(): T {
    return this._value!;
  }
  static ok<U>(value: U): Result<U> {
    return new Result<U>(value);
  }
}
export abstract class AggregateRoot {
  private _domainEvents: DomainEvent[] = [];
  get domainEvents(): DomainEvent[] {
    return this._domainEvents;
  }
  protected addDomainEvent(event: DomainEvent) {
    this._domainEvents.push(event);
  }
}
export class Messages extends AggregateRoot {
  static create(props: object): Result<Messages> {
    return Result.ok(new Messages());
  }
  static createNew(props: object): Result<Messages> {
    const created = this.create(props);
    created.value.addDomainEvent(new MessageCreated(props));
    return Result.ok(created.value);
  }
}

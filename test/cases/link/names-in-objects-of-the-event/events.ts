export abstract class ValueObject<T> {
  protected readonly _value: T;
  abstract get value(): T;
  protected constructor(value: T) { this._value = value; }
}
export class StringValueObject extends ValueObject<string> {
  constructor(value: string) { super(value); }
  static of(value: string): StringValueObject { return new StringValueObject(value); }
  get value() { return this._value; }
}
export interface Props { id: string; routingKey: string }
export abstract class DomainEvent {
  public readonly routingKey: StringValueObject;
  public readonly id: StringValueObject;
  constructor(props: Props) {
    this.routingKey = StringValueObject.of(props.routingKey);
    this.id = new StringValueObject(props.id);
  }
}
export class UserActivated extends DomainEvent {
  static routingKey = 'user.activated';
  constructor(user: { id: string }) { super({ routingKey: UserActivated.routingKey, id: user.id }); }
}
export class UserDeleted extends DomainEvent {
  static routingKey = 'user.deleted';
  constructor(user: { id: string }) { super({ routingKey: UserDeleted.routingKey, id: user.id }); }
}

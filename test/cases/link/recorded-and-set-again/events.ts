export abstract class DomainEvent {
  at(): this {
    return this;
  }
}
export class TableOpened extends DomainEvent {}
export class TableNamed extends DomainEvent {}
export type TableEvent = TableOpened | TableNamed;

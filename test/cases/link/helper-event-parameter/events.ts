export abstract class DomainEvent {
  readonly at = Date.now();
}

export class OrderPlaced extends DomainEvent {
  constructor(readonly id: string) {
    super();
  }
}

export class OrderPaid extends DomainEvent {}

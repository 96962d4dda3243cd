export abstract class DomainEvent {
  constructor(
    readonly aggregateId: string,
    readonly eventType: string,
  ) {}
}

export class OrderPlaced extends DomainEvent {
  constructor(id: string) {
    super(id, 'OrderPlaced');
  }
}

export class OrderCancelled extends DomainEvent {
  constructor(id: string) {
    super(id, 'OrderCancelled');
  }
}

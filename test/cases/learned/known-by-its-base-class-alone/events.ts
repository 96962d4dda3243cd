export abstract class DomainEvent {
  readonly at = new Date();
  abstract getName(): string;
}
export class OrderPlaced extends DomainEvent {
  getName() { return 'OrderPlaced'; }
}
export class OrderPaid extends DomainEvent {
  getName() { return 'OrderPaid'; }
}
export class OrderShipped extends DomainEvent {
  getName() { return 'OrderShipped'; }
}

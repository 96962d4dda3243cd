export class DomainEvent {}
export class OrderPaid extends DomainEvent {}
export class OrderShipped extends DomainEvent {}
export class OrderLost extends DomainEvent {}

export function toEvent(status: string): DomainEvent {
  switch (status) {
    case 'paid':
      return new OrderPaid();
    case 'shipped':
      return new OrderShipped();
    default:
      return new DomainEvent();
  }
}

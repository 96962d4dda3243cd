import { DomainEvent } from '@shop/domain';

export class OrderPlaced extends DomainEvent {}
export class OrderPaid extends DomainEvent {}
export class OrderShipped extends DomainEvent {}

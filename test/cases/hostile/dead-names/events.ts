export enum EventName {
  Placed = 'order.placed',
  Paid = 'order.paid',
}

export const OTHER = { SHIPPED: 'order.shipped' } as const;

export type AnyEvent = 'order.lost' | 'order.found';

export class OrderReturnedEvent {}

export interface Handlers {
  'order.returned': () => void;
}

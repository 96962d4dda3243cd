import { DomainEvent } from './outbox';
export class OrderPlaced implements DomainEvent { eventId = '1'; readonly eventType: string = 'OrderPlaced'; constructor(readonly payload: any) {} }
export class OrderPaid implements DomainEvent { eventId = '1'; readonly eventType: string = 'OrderPaid'; constructor(readonly payload: any) {} }

export interface DomainEvent { occurredAt: Date }
export class OrderPlaced implements DomainEvent { occurredAt = new Date(); constructor(readonly id: string) {} }
export class OrderPaid implements DomainEvent { occurredAt = new Date(); constructor(readonly id: string) {} }
export interface EventPublisher { publish(event: DomainEvent): Promise<void> }
export interface OrderRepository { save(order: { id: string }): Promise<void> }

import EventEmitter2 from 'eventemitter2';

export interface IntegrationEvent {
  eventName: string;
}
export interface DomainEvent {
  id: string;
  toIntegration?(): IntegrationEvent;
}
export abstract class AggregateRoot {
  readonly events = new Set<DomainEvent>();
  protected record(event: DomainEvent) {
    this.events.add(event);
  }
}
export class Mediator {
  constructor(private readonly emitter: EventEmitter2) {}
  on(name: string, handler: (event: DomainEvent) => void) {
    this.emitter.on(name, handler);
  }
  async publish(root: AggregateRoot) {
    for (const event of root.events) await this.emitter.emitAsync(event.constructor.name, event);
  }
  async publishIntegration(root: AggregateRoot) {
    for (const event of root.events) {
      const made = event.toIntegration?.();
      if (!made) continue;
      await this.emitter.emitAsync(made.constructor.name, made);
    }
  }
}

export class PaymentTaken implements DomainEvent {
  constructor(readonly id: string) {}
  toIntegration() {
    return new PaymentTakenIntegration(this);
  }
}
// Has no other event made of it.
export class PaymentNoted implements DomainEvent {
  constructor(readonly id: string) {}
}
export class PaymentTakenIntegration implements IntegrationEvent {
  readonly eventName = PaymentTakenIntegration.name;
  constructor(readonly event: PaymentTaken) {}
}
export class Payment extends AggregateRoot {
  constructor(private readonly id: string) {
    super();
  }
  take() {
    this.record(new PaymentTaken(this.id));
  }
  note() {
    this.record(new PaymentNoted(this.id));
  }
}
export function main(mediator: Mediator) {
  mediator.on(PaymentTaken.name, (event) => console.log('taken', event));
  mediator.on(PaymentTakenIntegration.name, (event) => console.log('told', event));
}

import type { DomainEvent, EventHandler } from './bus';
import type { OrderApproved, OrderReceived } from './events';

export class WhenReceived implements EventHandler<OrderReceived> {
  async handle(event: OrderReceived): Promise<void> {
    console.log(event.aggregateId);
  }
}

export class WhenApproved implements EventHandler<OrderApproved> {
  async handle(event: OrderApproved): Promise<void> {
    console.log(event.aggregateId);
  }
}

/** Says by no type what it hears. */
export class Budgets implements EventHandler {
  async handle(event: DomainEvent): Promise<void> {
    console.log(event.aggregateId);
  }
}

import { DomainEvent } from './bus';

export class OrderReceived extends DomainEvent {
  constructor(id: string) {
    super(id, 'order.received');
  }
}

export class OrderApproved extends DomainEvent {
  constructor(id: string) {
    super(id, 'order.approved');
  }
}

export class BudgetSentEvent extends DomainEvent {
  constructor(id: string) {
    super(id, 'BudgetSent');
  }
}

/** Nobody hears it. */
export class BudgetLost extends DomainEvent {
  constructor(id: string) {
    super(id, 'BudgetLost');
  }
}

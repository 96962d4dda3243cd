interface PaymentEvent {
  type: string;
  id: string;
}

/** A property of each. */
interface Handler {
  readonly eventName: string;
  handle(event: PaymentEvent): Promise<void>;
}
class AuthorizePayment implements Handler {
  readonly eventName = 'payment.created';
  async handle(event: PaymentEvent): Promise<void> {
    console.log(event.id);
  }
}
class Ledger implements Handler {
  readonly eventName = 'payment.captured';
  async handle(event: PaymentEvent): Promise<void> {
    console.log(event.id);
  }
}
class Events {
  constructor(private readonly handlers: Handler[]) {}
  async publish(event: PaymentEvent): Promise<void> {
    for (const handler of this.handlers) if (handler.eventName === event.type) await handler.handle(event);
  }
}
const events = new Events([new AuthorizePayment(), new Ledger()]);
export const pay = (id: string) => events.publish({ type: 'payment.created', id });
export const capture = (id: string) => events.publish({ type: 'payment.captured', id });

/** Sets, which another object looks through. */
interface Projection {
  readonly types: ReadonlySet<string>;
  apply(event: PaymentEvent): void;
}
class Balance implements Projection {
  readonly types = new Set(['refund.created', 'refund.failed']);
  apply(event: PaymentEvent): void {
    console.log(event.id);
  }
}
class Refunds implements Projection {
  readonly types = new Set(['refund.created']);
  apply(event: PaymentEvent): void {
    console.log(event.id);
  }
}
class Projections {
  constructor(private readonly all: Projection[]) {}
  of(type: string): Projection[] {
    return this.all.filter((projection) => projection.types.has(type));
  }
}
class Projector {
  private readonly projections = new Projections([new Balance(), new Refunds()]);
  project(event: PaymentEvent): void {
    for (const projection of this.projections.of(event.type)) {
      try {
        projection.apply(event);
      } catch (error) {
        console.error(error);
      }
    }
  }
}
const projector = new Projector();
export const refund = (id: string) => projector.project({ type: 'refund.created', id });
export const fail = (id: string) => projector.project({ type: 'refund.failed', id });

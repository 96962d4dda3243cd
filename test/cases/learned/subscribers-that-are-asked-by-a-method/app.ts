abstract class DomainEvent {
  abstract readonly name: string;
}
class PaymentCreated extends DomainEvent {
  readonly name = 'payment.created';
  constructor(readonly id: string) {
    super();
  }
}
class PaymentCaptured extends DomainEvent {
  readonly name = 'payment.captured';
}

/** Of classes. */
interface Handler {
  supports(event: DomainEvent): boolean;
  handle(event: DomainEvent): Promise<void>;
}
class AuthorizePayment implements Handler {
  supports(event: DomainEvent): boolean {
    return event instanceof PaymentCreated;
  }
  async handle(event: DomainEvent): Promise<void> {
    console.log(event);
  }
}
class Ledger implements Handler {
  supports(event: DomainEvent): boolean {
    return event instanceof PaymentCreated || event instanceof PaymentCaptured;
  }
  async handle(event: DomainEvent): Promise<void> {
    console.log(event);
  }
}
class EventBus {
  constructor(private readonly handlers: Handler[]) {}
  async publish(events: DomainEvent[]): Promise<void> {
    for (const event of events) {
      const handlers = this.handlers.filter((handler) => handler.supports(event));
      await Promise.all(handlers.map((handler) => handler.handle(event)));
    }
  }
}
const bus = new EventBus([new AuthorizePayment(), new Ledger()]);
export const pay = (id: string) => bus.publish([new PaymentCreated(id)]);
export const capture = () => bus.publish([new PaymentCaptured()]);

/** Of names, by a base class; those that do not fit are passed over. */
interface Message {
  meta: { topic: string };
}
interface Listener {
  wants(message: Message): boolean;
  on(message: Message): void;
}
abstract class TopicListener implements Listener {
  protected abstract readonly topics: readonly string[];
  wants({ meta }: Message): boolean {
    return this.topics.includes(meta.topic);
  }
  abstract on(message: Message): void;
}
class Mailer extends TopicListener {
  protected readonly topics = ['order.placed', 'order.sent'];
  on(message: Message): void {
    console.log(message);
  }
}
class Statistics extends TopicListener {
  protected readonly topics = ['order.sent'];
  on(message: Message): void {
    console.log(message);
  }
}
class Dispatcher {
  private readonly listeners: Listener[] = [new Mailer(), new Statistics()];
  dispatch(message: Message): void {
    for (const listener of this.listeners) {
      if (!listener.wants(message)) continue;
      listener.on(message);
    }
  }
}
const dispatcher = new Dispatcher();
export function place(): void {
  dispatcher.dispatch({ meta: { topic: 'order.placed' } });
}
export function send(): void {
  dispatcher.dispatch({ meta: { topic: 'order.sent' } });
}

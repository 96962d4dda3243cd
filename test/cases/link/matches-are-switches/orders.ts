import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { match, P } from 'ts-pattern';

type Answer = { status: 'paid'; sum: number } | { status: 'refused' } | { status: 'held' | 'lost' } | { status: 'odd' };

class OrderPaid {
  readonly name = 'order.paid';
  constructor(readonly sum: number) {}
}

export class Orders {
  constructor(private readonly events: EventEmitter2) {}

  @OnEvent('payment.answered')
  answered(answer: Answer) {
    match(answer)
      .returnType<void>()
      .with({ status: 'paid' }, ({ sum }) => this.paid(sum))
      .with({ status: 'refused' }, this.refused)
      .with(P.union({ status: 'held' }, { status: 'lost' }), () => this.events.emit('order.waits'))
      .when((one) => one.status === 'odd', () => this.events.emit('order.odd'))
      .otherwise(() => null);
  }

  private paid(sum: number) {
    const event = match(sum)
      .with(0, () => null)
      .otherwise(() => new OrderPaid(sum));
    if (event) this.events.emit(event.name, event);
  }

  private refused() {
    this.events.emit('order.refused');
  }

  /** The name that comes of it. */
  @OnEvent('order.closed')
  closed(how: string) {
    this.events.emit(
      match(how)
        .with('sent', 'fetched', () => 'order.done' as const)
        .with('void', () => 'order.voided' as const)
        .exhaustive(),
    );
  }

  @OnEvent('order.done')
  done(text: string) {
    // Not of the package: a text's own.
    text.match(/x/)?.forEach(() => this.events.emit('order.x'));
  }
}

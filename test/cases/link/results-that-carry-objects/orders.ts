import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { ok, err, type Result } from './result';

export interface DomainEvent {
  eventName: string;
}

export class OrderPlaced implements DomainEvent {
  readonly eventName = 'order.placed';
  private constructor(readonly id: string) {}

  static create(id: string): Result<OrderPlaced> {
    return ok(new OrderPlaced(id));
  }
}

export class OrderCancelled implements DomainEvent {
  readonly eventName = 'order.cancelled';
  private constructor(readonly id: string) {}

  static create(id: string): Result<OrderCancelled> {
    return ok(new OrderCancelled(id));
  }
}

export class OrderId {
  private constructor(readonly text: string) {}

  static create(text: string): Result<OrderId> {
    return text ? ok(new OrderId(text)) : err(new Error('no id'));
  }
}

export abstract class AggregateRoot {
  private readonly recorded: DomainEvent[] = [];

  get domainEvents(): DomainEvent[] {
    return this.recorded;
  }

  protected record(event: DomainEvent): void {
    this.recorded.push(event);
  }
}

export class Order extends AggregateRoot {
  private constructor(readonly id: string) {
    super();
  }

  static of(text: string): Result<Order> {
    const id = OrderId.create(text);
    return id.isErr() ? err(id.error) : ok(new Order(id.value.text));
  }

  place(): Result<void> {
    const event = OrderPlaced.create(this.id);
    if (event.isErr()) return err(event.error);
    this.record(event.value);
    return ok(undefined);
  }

  cancel(): Result<void> {
    this.record(OrderCancelled.create(this.id).unwrap());
    return ok(undefined);
  }
}

/** What somebody kept of an event, made into one again. */
export function restored(kept: { type: string; id: string }): DomainEvent {
  if (kept.type === 'order.placed') return OrderPlaced.create(kept.id).unwrap();
  return OrderCancelled.create(kept.id).unwrap();
}

export interface Orders {
  find(id: string): Promise<Result<Order>>;
  all(): Promise<Result<Order[]>>;
}

export class PlaceOrder {
  constructor(
    private readonly orders: Orders,
    private readonly events: EventEmitter2,
  ) {}

  async execute(id: string): Promise<Result<OrderId>> {
    const found = await this.orders.find(id);
    if (found.isErr()) return err(found.error);
    found.value.place();
    this.publish(found.value);
    return OrderId.create(id);
  }

  async cancelAll(): Promise<Result<number>> {
    const found = await this.orders.all();
    if (found.isErr()) return err(found.error);
    for (const order of found.value) {
      order.cancel();
      this.publish(order);
    }
    return ok(found.value.length);
  }

  replay(kept: { type: string; id: string }): void {
    const event = restored(kept);
    this.events.emit(event.eventName, event);
  }

  private publish(aggregate: AggregateRoot): void {
    for (const event of aggregate.domainEvents) this.events.emit(event.eventName, event);
  }
}

export interface Notice {
  readonly kind: string;
}

export class Overdue implements Notice {
  readonly kind = 'order.overdue';
}

export interface Notices {
  next(): Promise<Result<Notice>>;
}

export class OverdueNotices implements Notices {
  async next(): Promise<Result<Notice>> {
    return ok(new Overdue());
  }
}

export class Reminder {
  constructor(
    private readonly notices: Notices,
    private readonly events: EventEmitter2,
  ) {}

  /** An interface leaves it to those who make one. */
  async remind(): Promise<void> {
    const notice = (await this.notices.next()).unwrap();
    this.events.emit(notice.kind, notice);
  }
}

export class Mails {
  @OnEvent('order.placed')
  onPlaced() {}

  @OnEvent('order.cancelled')
  onCancelled() {}
}

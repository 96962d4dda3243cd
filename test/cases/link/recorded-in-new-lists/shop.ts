import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export interface ShopEvent {
  getName(): string;
}
export class OrderPaid implements ShopEvent {
  constructor(readonly id: string) {}
  static getName() { return 'order.paid'; }
  getName() { return 'order.paid'; }
}
export class OrderCancelled implements ShopEvent {
  constructor(readonly id: string) {}
  getName() { return 'order.cancelled'; }
}
export class OrderNoted implements ShopEvent {
  constructor(readonly id: string) {}
  getName() { return 'order.noted'; }
}

export class Order {
  private constructor(
    readonly id: string,
    readonly note: string,
    private events: ShopEvent[],
  ) {}

  static create(data: { id: string; note: string }, events: ShopEvent[] = []): Order {
    return new Order(data.id, data.note, events);
  }
  static pullEvents(order: Order): ShopEvent[] {
    const { events } = order;
    order.events = [];
    return events;
  }
  pay(): Order {
    return Order.create(this, this.events.concat(new OrderPaid(this.id)));
  }
  cancel(): Order {
    return new Order(this.id, this.note, [...this.events, new OrderCancelled(this.id)]);
  }
  noted(note: string): Order {
    if (note === this.note) return this;
    return Order.create({ id: this.id, note }, [...this.events, new OrderNoted(this.id)]);
  }
}

export class Orders {
  constructor(private readonly bus: EventEmitter2) {}
  async find(id: string): Promise<Order> {
    return Order.create({ id, note: '' });
  }
  async save(order: Order): Promise<void> {
    for (const event of Order.pullEvents(order)) await this.bus.emitAsync(event.getName(), event);
  }
}

export class OrderService {
  constructor(private readonly orders: Orders) {}
  async pay(id: string) {
    const order = await this.orders.find(id);
    await this.orders.save(order.pay());
  }
  async cancel(order: Order) {
    const cancelled = order.cancel();
    await this.orders.save(cancelled);
  }
  async note(order: Order, note: string) {
    const noted = order.noted(note);
    await this.orders.save(noted);
  }
  async payAndNote(order: Order) {
    await this.orders.save(order.noted('paid').pay());
  }
}

export class Mails {
  @OnEvent('order.paid')
  onPaid() {}
  @OnEvent('order.cancelled')
  onCancelled() {}
}

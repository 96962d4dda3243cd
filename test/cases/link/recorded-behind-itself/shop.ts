import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export interface ShopEvent {
  name: string;
}
export class OrderPlaced implements ShopEvent {
  readonly name = 'order.placed';
}
export class OrderPaid implements ShopEvent {
  readonly name = 'order.paid';
}
export class OrderLost implements ShopEvent {
  readonly name = 'order.lost';
}

export class Order {
  public events: ShopEvent[] = [];

  place(): void {
    this.events = [...this.events, new OrderPlaced()];
  }

  pay(isPaid: boolean): void {
    if (isPaid) this.events = this.events.concat(new OrderPaid());
  }
}

export class Orders {
  constructor(private readonly bus: EventEmitter2) {}

  async save(order: Order): Promise<void> {
    for (const event of order.events) await this.bus.emitAsync(event.name, event);
  }
}

export class OrderService {
  constructor(private readonly orders: Orders) {}

  async place(order: Order) {
    order.place();
    await this.orders.save(order);
  }

  async pay(order: Order) {
    order.pay(true);
    await this.orders.save(order);
  }
}

export class Mails {
  @OnEvent('order.placed')
  onPlaced() {}
}

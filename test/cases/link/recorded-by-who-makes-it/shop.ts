import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export interface ShopEvent {
  name: string;
}
export class OrderPlaced implements ShopEvent {
  readonly name = 'order.placed';
}
export class OrderDrafted implements ShopEvent {
  readonly name = 'order.drafted';
}

export class Basket {
  readonly events: ShopEvent[] = [];
}

export class Order {
  readonly events: ShopEvent[] = [];
  private constructor(readonly id: string) {}

  static place(id: string): Order {
    const order = new Order(id);
    order.events.push(new OrderPlaced());
    return order;
  }

  /** What is put into a list of another object is none of its own. */
  static draft(id: string): Order {
    const basket = new Basket();
    basket.events.push(new OrderDrafted());
    return new Order(`${id}${basket.events.length}`);
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

  async place(id: string) {
    await this.orders.save(Order.place(id));
  }

  async draft(id: string) {
    await this.orders.save(Order.draft(id));
  }
}

export class Mails {
  @OnEvent('order.placed')
  onPlaced() {}
}

import { AggregateRoot, type EventBus, OrderPaid, OrderPlaced } from './events';

export class Order extends AggregateRoot {
  static place(id: string): Order {
    const order = new Order();
    order.record(new OrderPlaced(id));
    return order;
  }
  pay(id: string): void {
    this.record(new OrderPaid(id));
  }
}

export class Placer {
  constructor(private readonly bus: EventBus) {}
  async place(id: string): Promise<void> {
    const order = Order.place(id);
    await this.bus.publish(order.pull());
  }
}

export class Payer {
  constructor(private readonly bus: EventBus) {}
  async pay(order: Order, id: string): Promise<void> {
    order.pay(id);
    await this.bus.publish(order.pull());
  }
}

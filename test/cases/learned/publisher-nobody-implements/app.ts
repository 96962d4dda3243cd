import { EventPublisher, OrderPaid, OrderPlaced, OrderRepository } from './domain';
export class PlaceOrder {
  constructor(private readonly orders: OrderRepository, private readonly events: EventPublisher) {}
  async execute(id: string) {
    await this.orders.save({ id });
    await this.events.publish(new OrderPlaced(id));
  }
}
export class PayOrder {
  constructor(private readonly orders: OrderRepository, private readonly events: EventPublisher) {}
  async execute(id: string, ok: boolean) {
    if (ok) await this.events.publish(new OrderPaid(id));
  }
}

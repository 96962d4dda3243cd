import { EventBus } from './event-bus';

class OrderPlaced {}
class OrderPaid {}

export class Orders {
  constructor(private readonly bus: EventBus) {}
  async place() {
    await this.bus.publish(new OrderPlaced());
  }
  async pay(paid: boolean) {
    if (paid) await this.bus.publish(new OrderPaid(), new OrderPlaced());
  }
}

export class Mailer {
  constructor(
    bus: EventBus,
    private readonly orders: Orders,
  ) {
    bus.subscribe(OrderPlaced, (event) => this.onPlaced(event));
  }
  async onPlaced(_event: OrderPlaced) {
    await this.orders.pay(true);
  }
}

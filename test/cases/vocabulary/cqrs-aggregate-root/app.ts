import { AggregateRoot, CommandHandler, EventPublisher } from '@nestjs/cqrs';

export class OrderPlaced {}
export class OrderPaid {}
export class Pay {}

export class Order extends AggregateRoot {
  place() {
    this.apply(new OrderPlaced());
  }
  pay(amount: number) {
    if (amount > 0) this.apply(new OrderPaid());
  }
}

export class Orders {
  async byId(_id: string): Promise<Order> {
    return new Order();
  }
}

@CommandHandler(Pay)
export class PayHandler {
  constructor(
    private readonly orders: Orders,
    private readonly publisher: EventPublisher,
  ) {}
  async execute() {
    const order = this.publisher.mergeObjectContext(await this.orders.byId('1'));
    order.pay(3);
    order.commit();
    const OrderModel = this.publisher.mergeClassContext(Order);
    const fresh = new OrderModel();
    fresh.place();
    fresh.commit();
  }
}

import { AggregateRoot } from '@nestjs/cqrs';

export class OrderPlaced {}
export class OrderPaid {}
export class OrderShipped {}
export class OrderLost {}

export class Order extends AggregateRoot {
  restore() {
    this.loadFromHistory([new OrderPlaced()]);
    this.apply(new OrderPaid(), true);
    this.apply(new OrderLost(), { fromHistory: true });
  }
  ship() {
    this.apply(new OrderShipped(), false);
  }
}

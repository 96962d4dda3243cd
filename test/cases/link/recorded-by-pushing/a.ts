import { EventEmitter } from 'node:events';

export abstract class Happened {
  abstract readonly name: string;
}
export class OrderPlaced extends Happened {
  readonly name = 'order.placed';
}
export class OrderPaid extends Happened {
  readonly name = 'order.paid';
}
export class OrderClosed extends Happened {
  readonly name = 'order.closed';
}
abstract class Aggregate {
  protected happened: Happened[] = [];
  pull(): Happened[] {
    const all = [...this.happened];
    this.happened = [];
    return all;
  }
}
export class Order extends Aggregate {
  private sum = 0;
  place() {
    this.happened.push(new OrderPlaced());
  }
  pay(sum: number) {
    this.sum -= sum;
    const paid = new OrderPaid();
    this.happened.push(paid);
    if (this.sum <= 0) this.happened.push(new OrderClosed());
  }
}
const bus = new EventEmitter();
bus.on('order.placed', () => {});
bus.on('order.paid', () => {});

export class Publisher {
  publish(all: Happened[]) {
    for (const one of all) bus.emit(one.name, one);
  }
}
export class PlaceOrder {
  constructor(private readonly publisher: Publisher) {}
  execute() {
    const order = new Order();
    order.place();
    this.publisher.publish(order.pull());
  }
}
export class PayOrder {
  constructor(private readonly publisher: Publisher) {}
  execute(order: Order) {
    order.pay(1);
    this.publisher.publish(order.pull());
  }
}

import { Entity } from '@shop/domain';
import { OrderPaid, OrderPlaced } from './events';

export class Order extends Entity {
  place() {
    this.apply(new OrderPlaced(this.id));
  }
  pay(amount: number) {
    const event = new OrderPaid(this.id);
    if (amount > 0) this.apply(event);
  }
}

import { AggregateRoot } from '@nestjs/cqrs';
import { OrderPlaced } from './messages';

export class Order extends AggregateRoot {
  constructor(private readonly id: string) {
    super();
  }
  place() {
    this.apply(new OrderPlaced(this.id));
  }
}

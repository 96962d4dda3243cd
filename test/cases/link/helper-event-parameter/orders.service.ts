import { Publisher } from './publisher';
import { OrderPlaced } from './events';

export class OrdersService {
  constructor(private readonly publisher: Publisher) {}

  place(id: string) {
    this.publisher.send(new OrderPlaced(id));
  }
}

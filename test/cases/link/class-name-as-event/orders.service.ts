import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderPlaced } from './order-placed';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place(id: string) {
    this.eventEmitter.emit(OrderPlaced.name, new OrderPlaced(id));
  }
}

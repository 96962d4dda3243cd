import { EventEmitter2 } from '@nestjs/event-emitter';
import type { Order } from './order';

export class OrdersService {
  constructor(private eventEmitter: EventEmitter2) {}

  place(order: Order) {
    this.eventEmitter.emit('order.placed', order);
  }
}

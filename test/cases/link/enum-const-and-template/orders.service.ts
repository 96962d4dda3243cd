import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderEvent } from './events';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(OrderEvent.Placed);
    this.eventEmitter.emit(OrderEvent.Paid);
  }
}

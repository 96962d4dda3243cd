import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderPaid, OrderPlaced, OrderShippedAbroad } from './events';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(OrderPlaced.EVENT, new OrderPlaced());
  }

  pay() {
    this.eventEmitter.emit(OrderPaid.eventName, new OrderPaid());
  }

  ship() {
    this.eventEmitter.emit(OrderShippedAbroad.type, new OrderShippedAbroad());
  }
}

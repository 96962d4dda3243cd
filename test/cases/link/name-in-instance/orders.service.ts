import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderPaid, OrderPlaced } from './events';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    const event = new OrderPlaced();
    this.eventEmitter.emit(event.name, event);
  }

  pay(amount: number) {
    const paid = new OrderPaid(amount);
    this.eventEmitter.emit(paid.eventName, paid);
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';
import * as events from './events/order';
import { orderEvents } from './events';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(events.PLACED);
  }

  pay() {
    this.eventEmitter.emit(orderEvents.PAID);
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';
import { EVENTS } from './events';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(EVENTS.ORDER.PLACED);
  }

  addItem() {
    this.eventEmitter.emit(EVENTS.ORDER.ITEM.ADDED);
  }

  cancel() {
    this.eventEmitter.emit(EVENTS['ORDER']['CANCELLED']);
  }
}

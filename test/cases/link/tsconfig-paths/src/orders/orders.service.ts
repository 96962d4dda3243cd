import { EventEmitter2 } from '@nestjs/event-emitter';
import { ORDER_PLACED } from '@events';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(ORDER_PLACED);
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';
import { Events } from './index';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(Events.Placed);
  }

  pay() {
    this.eventEmitter.emit(Events['Paid']);
  }
}

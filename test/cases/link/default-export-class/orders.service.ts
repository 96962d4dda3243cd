import { EventEmitter2 } from '@nestjs/event-emitter';

export default class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit('order.placed');
  }
}

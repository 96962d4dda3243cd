import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrdersService {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.emitter.emit('order.placed');
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.announce('order.placed');
  }

  private announce(name: string) {
    this.eventEmitter.emit(name);
    this.eventEmitter.emit('audit.written', { name });
  }
}

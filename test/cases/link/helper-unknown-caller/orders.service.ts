import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.announce('order.placed');
  }

  replay(line: string) {
    const stored = JSON.parse(line) as { name: string };
    this.announce(stored.name);
  }

  private announce(name: string) {
    this.eventEmitter.emit(name);
  }
}

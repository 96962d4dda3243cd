import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.announce('order.placed', { at: 1 });
  }

  pay() {
    this.announce('order.paid', { at: 2 });
  }

  private announce(name: string, payload: object) {
    this.eventEmitter.emit(name, { ...payload, by: 'orders' });
  }
}

import { EventBus } from '@nestjs/cqrs';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderPlaced, OrderRejected } from './events';

export class OrdersService {
  constructor(
    private readonly eventBus: EventBus,
    private readonly emitter: EventEmitter2,
  ) {}

  decide(ok: boolean) {
    const event = ok ? new OrderPlaced() : new OrderRejected();
    this.eventBus.publish(event);
  }

  settle(amount: number) {
    this.emitter.emit(amount > 0 ? 'order.paid' : 'order.unpaid', amount);
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';
import { emitSafely as emit } from './emit-safely';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    emit(this.eventEmitter, 'order.placed', { id: 'order.unrelated' });
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';
import { ORDER_PLACED } from './domain';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  async place() {
    await this.eventEmitter.emitAsync(ORDER_PLACED);
  }
}

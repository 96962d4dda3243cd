import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Injectable()
export class OrdersRepository {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  async save(id: string): Promise<void> {
    this.eventEmitter.emit('order.placed', { id });
  }
}

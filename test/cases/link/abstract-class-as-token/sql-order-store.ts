import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderStore } from './order-store';

@Injectable()
export class SqlOrderStore extends OrderStore {
  constructor(private readonly eventEmitter: EventEmitter2) {
    super();
  }

  async store(id: string) {
    this.eventEmitter.emit('order.stored', id);
  }
}

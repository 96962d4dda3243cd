import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { ORDER_PLACED } from './events';

@Injectable()
export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place(id: string) {
    this.eventEmitter.emit(ORDER_PLACED, { id });
  }

  find(id: string) {
    return { id };
  }
}

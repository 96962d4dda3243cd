import { Inject, Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Injectable()
export class OrdersService {
  @Inject() private readonly eventEmitter: EventEmitter2;

  place() {
    this.eventEmitter.emit('order.placed');
  }
}

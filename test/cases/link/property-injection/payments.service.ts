import { Inject, Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Injectable()
export class PaymentsService {
  @Inject(EventEmitter2)
  protected events!: EventEmitter2;

  pay() {
    this.events.emit('order.paid');
  }
}

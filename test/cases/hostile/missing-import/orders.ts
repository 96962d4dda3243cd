import { EventEmitter2 } from 'eventemitter2';
import { ORDER_PAID } from './generated/events';
import { Payments } from '@corp/payments';

export class Orders {
  constructor(
    private readonly emitter: EventEmitter2,
    private readonly payments: Payments,
  ) {}

  place() {
    this.emitter.emit('order.placed');
    this.payments.settle();
  }

  pay() {
    this.emitter.emit(ORDER_PAID);
  }
}

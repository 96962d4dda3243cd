import { EventEmitter2 } from '@nestjs/event-emitter';
import { NAMESPACE, ORDER, Step } from './events';

export class OrdersService {
  private readonly scope = NAMESPACE + '.order';

  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.eventEmitter.emit(`${ORDER}.${Step.Placed}`);
  }

  pay() {
    const name = ORDER + '.' + Step.Paid;
    this.eventEmitter.emit(name);
  }

  cancel() {
    this.eventEmitter.emit(`${this.scope}.cancelled`);
  }
}

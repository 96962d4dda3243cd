import { EventEmitter2 } from '@nestjs/event-emitter';

const SEPARATOR = '.';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.order('placed');
  }

  pay() {
    this.order('paid');
  }

  register() {
    this.any('user', 'created');
  }

  private order(action: string) {
    this.any('order', action);
  }

  private any(resource: string, action: string) {
    this.eventEmitter.emit(`${resource}${SEPARATOR}${action}`);
  }
}

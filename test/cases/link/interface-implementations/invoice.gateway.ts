import { EventEmitter2 } from '@nestjs/event-emitter';
import { SlowGateway } from './gateway';

export class InvoiceGateway implements SlowGateway {
  readonly days = 30;

  constructor(private readonly events: EventEmitter2) {}

  async charge(amount: number) {
    this.events.emit('invoice.sent', amount);
  }
}

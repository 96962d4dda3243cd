import { Command, CommandRunner } from 'nest-commander';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Command({ name: 'import-orders' })
export class ImportOrders extends CommandRunner {
  constructor(private readonly events: EventEmitter2) {
    super();
  }
  async run() {
    this.events.emit('orders.imported');
  }
}

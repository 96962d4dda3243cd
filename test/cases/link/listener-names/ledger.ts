import { EventsHandler } from '@nestjs/cqrs';
import { LEDGER_EVENTS } from './events';

@EventsHandler(...LEDGER_EVENTS)
export class Ledger {
  handle() {}
}

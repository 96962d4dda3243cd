import { OnEvent } from './decorators';
import { EventEmitter2 } from '@nestjs/event-emitter';

export class Mailer {
  constructor(readonly events: EventEmitter2) {}
  @OnEvent('order.placed')
  onPlaced() {}
}

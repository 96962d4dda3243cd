import { OnEvent } from '@nestjs/event-emitter';
import * as all from './events';

export class Mailer {
  @OnEvent(all.orderEvents.PLACED)
  onOrderPlaced() {}

  @OnEvent(all.orderEvents.PAID)
  onOrderPaid() {}
}

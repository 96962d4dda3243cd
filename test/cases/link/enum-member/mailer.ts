import { OnEvent } from '@nestjs/event-emitter';
import { OrderEvent } from './events';

export class Mailer {
  @OnEvent(OrderEvent.Placed)
  onPlaced() {}

  @OnEvent(OrderEvent.Paid, { async: true })
  onPaid() {}
}

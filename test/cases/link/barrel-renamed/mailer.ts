import { OnEvent } from '@nestjs/event-emitter';
import { ORDER_PLACED } from './events/index';

export class Mailer {
  @OnEvent(ORDER_PLACED)
  onOrderPlaced() {}
}

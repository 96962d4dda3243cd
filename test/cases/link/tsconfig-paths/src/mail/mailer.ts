import { OnEvent } from '@nestjs/event-emitter';
import { ORDER_PLACED } from '@app/shared/events';

export class Mailer {
  @OnEvent(ORDER_PLACED)
  onOrderPlaced() {}
}

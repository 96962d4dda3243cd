import { OnEvent } from '@nestjs/event-emitter';
import { ORDER_PLACED } from '@shop/contracts';

export class Mailer {
  @OnEvent(ORDER_PLACED)
  onOrderPlaced() {}
}

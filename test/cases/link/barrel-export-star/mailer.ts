import { OnEvent } from '@nestjs/event-emitter';
import { ORDER_PLACED } from './domain/order';

export class Mailer {
  @OnEvent(ORDER_PLACED)
  onOrderPlaced() {}
}

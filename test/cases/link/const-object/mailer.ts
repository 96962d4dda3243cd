import { OnEvent } from '@nestjs/event-emitter';
import { EVENTS } from './events';

const { ORDER } = EVENTS;

export class Mailer {
  @OnEvent(EVENTS.ORDER.PLACED)
  onOrderPlaced() {}

  @OnEvent(ORDER.ITEM.ADDED)
  onItemAdded() {}
}

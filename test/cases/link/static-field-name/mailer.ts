import { OnEvent } from '@nestjs/event-emitter';
import { OrderPlaced } from './events';

export class Mailer {
  @OnEvent(OrderPlaced.EVENT)
  onPlaced() {}
}

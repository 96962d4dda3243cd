import { OnEvent } from '@nestjs/event-emitter';
import { ORDER } from './events';

export class Mailer {
  @OnEvent(`${ORDER}.placed`)
  onPlaced() {}
}

import { OnEvent } from '@nestjs/event-emitter';
import { Mail, Names, PLACED } from './names';

export class Mailer {
  @OnEvent(PLACED)
  onPlaced() {}
  @OnEvent(Names.paid)
  onPaid() {}
  @OnEvent(Mail.Sent)
  onSent() {}
}

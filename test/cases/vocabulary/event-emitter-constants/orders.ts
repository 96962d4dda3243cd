import { EventEmitter2 } from '@nestjs/event-emitter';
import { Mail, Names, PLACED } from './names';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit(PLACED);
  }
  pay() {
    this.events.emit(Names.paid, { amount: 1 });
    this.events.emit(Mail.Sent);
  }
}

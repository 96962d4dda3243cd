import { EventEmitter2 } from '@nestjs/event-emitter';

export class SmtpMailer {
  constructor(private readonly events: EventEmitter2) {}

  send() {
    this.events.emit('mail.sent');
  }
}

export class Carrier {
  constructor(private readonly events: EventEmitter2) {}

  send() {
    this.events.emit('parcel.sent');
  }
}

import { EventEmitter2 } from '@nestjs/event-emitter';

export interface Channel {
  send(text: string): void;
}

export class MailChannel implements Channel {
  constructor(private readonly events: EventEmitter2) {}

  send(text: string) {
    this.events.emit('mail.sent', text);
  }
}

export class SmsChannel implements Channel {
  constructor(private readonly events: EventEmitter2) {}

  send(text: string) {
    this.events.emit('sms.sent', text);
  }
}

export class PushChannel implements Channel {
  constructor(private readonly events: EventEmitter2) {}

  send(text: string) {
    this.events.emit('push.sent', text);
  }
}

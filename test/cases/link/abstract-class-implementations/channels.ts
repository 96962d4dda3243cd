import { EventEmitter2 } from 'eventemitter2';
import { Channel, RetryingChannel } from './channel';

export class MailChannel extends Channel {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }

  send(text: string) {
    this.emitter.emit('mail.sent', text);
  }
}

export class PushChannel extends RetryingChannel {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }

  send(text: string) {
    this.emitter.emit('push.sent', text);
  }
}

export class Pigeon {
  constructor(private readonly emitter: EventEmitter2) {}

  send(text: string) {
    this.emitter.emit('pigeon.sent', text);
  }
}

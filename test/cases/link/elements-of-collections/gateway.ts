import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class CardGateway {
  charge() {
    bus.emit('card.charged');
  }
}

export class Mailer {
  send() {
    bus.emit('mail.sent');
  }
}

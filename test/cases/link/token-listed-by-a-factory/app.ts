import { EventEmitter2 } from '@nestjs/event-emitter';

export interface Notifier {
  tell(): void;
}
export class MailNotifier implements Notifier {
  constructor(private readonly events: EventEmitter2) {}
  tell() {
    this.events.emit('mail.sent');
  }
}
export class TextNotifier implements Notifier {
  constructor(private readonly events: EventEmitter2) {}
  tell() {
    this.events.emit('text.sent');
  }
}

export const providers = [
  { provide: 'NOTIFIER', useClass: MailNotifier },
  { provide: 'OTHER', useClass: TextNotifier },
  {
    provide: 'GREETING',
    useFactory: (notifier: Notifier, other?: Notifier) => ({
      greet: () => notifier.tell(),
      part: () => other?.tell(),
    }),
    inject: ['NOTIFIER', { token: 'OTHER', optional: true }],
  },
];

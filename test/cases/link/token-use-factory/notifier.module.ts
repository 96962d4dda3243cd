import { Module } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { MailChannel, PushChannel, SmsChannel } from './channels';
import { Notifier } from './notifier';

@Module({
  providers: [
    Notifier,
    { provide: 'CHANNEL', useFactory: (events: EventEmitter2) => new MailChannel(events), inject: [EventEmitter2] },
    {
      provide: 'URGENT_CHANNEL',
      useFactory: (events: EventEmitter2) => {
        if (process.env.PUSH) {
          return new PushChannel(events);
        }
        return new SmsChannel(events);
      },
      inject: [EventEmitter2],
    },
  ],
})
export class NotifierModule {}

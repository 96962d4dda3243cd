import { Cron, Interval, Timeout } from '@nestjs/schedule';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { MINUTE, NIGHTLY } from './times';

export class Clock {
  constructor(private readonly events: EventEmitter2) {}
  @Cron(NIGHTLY, { name: 'nightly', timeZone: 'Europe/Paris' })
  night() {
    this.tell();
  }
  @Interval(MINUTE)
  minute() {
    this.tell();
  }
  @Timeout('warm-up', 2_000)
  start() {
    this.events.emit('clock.started');
  }
  private tell() {
    this.events.emit('clock.ticked');
  }
}

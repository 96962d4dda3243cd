import { Cron, CronExpression, Interval, Timeout } from '@nestjs/schedule';
import { EventEmitter2 } from '@nestjs/event-emitter';

export class Nightly {
  constructor(private readonly events: EventEmitter2) {}
  @Cron('0 0 * * *')
  night() {
    this.events.emit('night.came');
  }
  @Cron(CronExpression.EVERY_HOUR)
  hour() {
    this.events.emit('hour.came');
  }
  @Interval('tick', 60 * 1000)
  tick() {
    this.events.emit('minute.came');
  }
  @Timeout(500)
  start() {
    this.events.emit('started');
  }
  @Cron('* * * * *')
  quiet() {}
}

import { CronJob } from 'cron';
import { bus } from './bus.js';

export class Reports {
  private readonly weekly = new CronJob('0 0 * * 1', () => this.send(), null, true);
  private readonly daily = CronJob.from({ cronTime: '0 6 * * *', onTick: this.remind.bind(this), start: true });

  send() {
    bus.emit('report.sent');
  }

  remind() {
    bus.emit('reminder.sent');
  }
}

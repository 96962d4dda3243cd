import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import type { Queue } from 'bull';

@Injectable()
export class Nightly {
  constructor(@InjectQueue('reports') private readonly reports: Queue) {}
  @Cron(CronExpression.EVERY_DAY_AT_MIDNIGHT)
  async run() {
    await this.reports.add('daily', {});
  }
}

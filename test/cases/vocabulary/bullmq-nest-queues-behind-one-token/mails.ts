import { getQueueToken, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { IJobs, Jobs } from './jobs';

export class Mails {
  constructor(@Inject(IJobs) private readonly jobs: IJobs) {}
  async send() {
    await this.jobs.addJob('send');
  }
}

@Processor('mails')
export class MailsWorker extends WorkerHost {
  async process() {}
}

@Module({
  providers: [{ provide: IJobs, useFactory: (queue: Queue): IJobs => new Jobs(queue), inject: [getQueueToken('mails')] }, Mails, MailsWorker],
})
export class MailsModule {}

import { getQueueToken, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { IJobs, Jobs } from './jobs';

export class Bills {
  constructor(@Inject(IJobs) private readonly jobs: IJobs) {}
  async print() {
    await this.jobs.addJob('print');
  }
}

@Processor('bills')
export class BillsWorker extends WorkerHost {
  async process() {}
}

@Module({
  providers: [{ provide: IJobs, useFactory: (queue: Queue): IJobs => new Jobs(queue), inject: [getQueueToken('bills')] }, Bills, BillsWorker],
})
export class BillsModule {}

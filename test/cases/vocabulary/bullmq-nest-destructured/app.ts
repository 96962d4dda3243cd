import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

@Processor('mail')
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    const { name } = job;
    switch (name) {
      case 'welcome':
        return 1;
      default:
        return 0;
    }
  }
}

@Processor('reports')
export class ReportsProcessor extends WorkerHost {
  async process({ name, data }: Job) {
    if (name === 'daily') return data;
  }
}

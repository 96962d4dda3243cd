import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { Jobs, QUEUE } from './jobs';

@Processor(QUEUE, { concurrency: 3 })
export class MailProcessor extends WorkerHost {
  async process(job: Job<{ to: string }>): Promise<void> {
    if (job.name === Jobs.welcome) {
      return;
    } else if (Jobs.bye === job.name) {
      return;
    }
    throw new Error(job.name);
  }
}

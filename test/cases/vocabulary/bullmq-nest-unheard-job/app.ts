import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

@Processor('mail')
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    if (job.name !== 'welcome') {
      return;
    }
    await Promise.resolve();
  }
}

export class Users {
  constructor(@InjectQueue('mail') private readonly queue: Queue) {}
  async remove() {
    await this.queue.add('good-bye', {});
  }
}

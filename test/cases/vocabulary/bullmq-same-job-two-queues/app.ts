import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

@Processor('mail')
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    if (job.name === 'created') return;
  }
}

export class Users {
  constructor(@InjectQueue('search') private readonly search: Queue) {}
  create() {
    return this.search.add('created', {});
  }
}

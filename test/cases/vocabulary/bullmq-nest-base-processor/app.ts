import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

abstract class BaseProcessor extends WorkerHost {
  async process(job: Job) {
    return this.work(job);
  }
  protected abstract work(job: Job): Promise<unknown>;
}

@Processor('mail')
export class MailProcessor extends BaseProcessor {
  protected async work(job: Job) {
    if (job.name === 'welcome') return 1;
  }
}

@Processor('search')
export class SearchProcessor extends BaseProcessor {
  protected async work() {
    return 1;
  }
}

export class Users {
  constructor(
    @InjectQueue('mail') private readonly mail: Queue,
    @InjectQueue('search') private readonly search: Queue,
  ) {}
  async create() {
    await this.mail.add('welcome', {});
    await this.search.add('index', {});
  }
}

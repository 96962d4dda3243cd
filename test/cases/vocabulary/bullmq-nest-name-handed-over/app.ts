import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

@Processor('mail')
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    return this.run(job.name, job.data);
  }
  private async run(name: string, data: unknown) {
    if (name === 'welcome') return data;
  }
}

@Processor('news')
export class NewsProcessor extends WorkerHost {
  async process(job: Job) {
    return this.dispatch(job);
  }
  private async dispatch(job: Job) {
    switch (job.name) {
      case 'daily':
        return 1;
    }
  }
}

export class Users {
  constructor(
    @InjectQueue('mail') private readonly mail: Queue,
    @InjectQueue('news') private readonly news: Queue,
  ) {}
  async create() {
    await this.mail.add('welcome', {});
    await this.mail.add('remind', {});
    await this.news.add('weekly', {});
  }
}

import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

/** It takes each job, whatever it is called. */
@Processor('usage')
export class UsageProcessor extends WorkerHost {
  async process(job: Job) {
    console.log(job.data);
  }
}

/** It tells jobs apart. */
@Processor('mails')
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    if (job.name === 'welcome') console.log(job.data);
  }
}

export class Requests {
  constructor(
    @InjectQueue('usage') private readonly usage: Queue,
    @InjectQueue('mails') private readonly mails: Queue,
    @InjectQueue('unheard') private readonly unheard: Queue,
  ) {}
  async end(id: string) {
    await this.usage.add(`usage:${id}`, {});
  }
  async tell(kind: string) {
    await this.mails.add(`mail:${kind}`, {});
    await this.unheard.add(`any:${kind}`, {});
  }
}

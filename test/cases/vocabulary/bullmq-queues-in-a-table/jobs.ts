import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { type Job, Queue } from 'bullmq';

export const MAIL = 'mail';
export const BILLING = 'billing';

@Injectable()
export class Jobs {
  private queues: { [key: string]: Queue };

  constructor(
    @InjectQueue(BILLING) readonly billing: Queue,
    @InjectQueue(MAIL) readonly mail: Queue,
  ) {
    this.queues = { [BILLING]: billing, [MAIL]: mail };
  }

  async add(queue: string, name: string, data: unknown) {
    const found = this.queues[queue];
    if (!found) throw new Error(queue);
    await found.add(name, data);
  }
}

@Injectable()
export class Signup {
  constructor(private readonly jobs: Jobs) {}

  async welcome(id: string) {
    await this.jobs.add(MAIL, 'welcome', { id });
  }
}

@Processor(MAIL)
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    switch (job.name) {
      case 'welcome':
        return job.data;
    }
  }
}

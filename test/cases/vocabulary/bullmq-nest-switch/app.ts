import { InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

enum Q {
  Mail = '{mail}',
}

@Processor(Q.Mail)
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    switch (job.name) {
      case 'welcome':
        return;
      case 'goodbye':
        return;
    }
  }
  @OnWorkerEvent('completed')
  onCompleted() {}
}

@Processor({ name: 'reports' }, { concurrency: 2 })
export class ReportProcessor extends WorkerHost {
  async process(job: Job) {
    if (job.name !== 'daily') return;
  }
}

@Processor('search')
export class SearchProcessor extends WorkerHost {
  async process() {}
}

@Processor('idle')
export class IdleProcessor extends WorkerHost {
  async process() {}
}

export class Users {
  constructor(
    @InjectQueue(Q.Mail) private readonly mail: Queue,
    @InjectQueue('reports') private readonly reports: Queue,
    @InjectQueue('search') private readonly search: Queue,
  ) {}
  async create(names: string[]) {
    await this.mail.add('welcome', {});
    await this.reports.addBulk([{ name: 'daily', data: {} }]);
    await this.search.addBulk(names.map((name) => ({ name: 'index', data: { name } })));
  }
}

import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { type Job, Queue } from 'bullmq';

enum Mail {
  Welcome = 'welcome',
  Bill = 'bill',
}

@Processor('mails')
export class MailProcessor extends WorkerHost {
  private kinds: Record<Mail, (job: Job) => Promise<void>> = {
    [Mail.Welcome]: async (job) => {
      await this.welcome(job);
    },
    [Mail.Bill]: async (job) => this.bill(job),
  };

  constructor(@InjectQueue('logs') private readonly logs: Queue) {
    super();
  }

  async process(job: Job) {
    await this.kinds[job.name as Mail](job);
  }

  private async welcome(job: Job) {
    await this.logs.add('welcomed', job.data);
  }

  private async bill(job: Job) {
    await this.logs.add('billed', job.data);
  }
}

@Processor('chores')
export class ChoreProcessor extends WorkerHost {
  private readonly chores = { clean: this.clean.bind(this), count: this.count.bind(this) };

  async process(job: Job) {
    return this.chores[job.name as 'clean'](job);
  }

  private async clean(job: Job) {}

  private async count(job: Job) {}
}

export class Users {
  constructor(
    @InjectQueue('mails') private readonly mails: Queue,
    @InjectQueue('chores') private readonly chores: Queue,
  ) {}

  async join() {
    await this.mails.add(Mail.Welcome, {});
    await this.chores.add('count', {});
  }

  async buy() {
    await this.mails.add(Mail.Bill, {});
  }
}

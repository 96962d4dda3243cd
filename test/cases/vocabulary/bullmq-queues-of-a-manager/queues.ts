import { type Job, Queue, Worker } from 'bullmq';

export abstract class BaseQueue {
  protected readonly queue: Queue;

  constructor(name: string) {
    this.queue = new Queue(name);
  }

  abstract work(data: object): Promise<void>;

  addJob(data: object) {
    return this.queue.add('run', data);
  }

  start() {
    return new Worker(this.queue.name, async (job: Job) => {
      await this.work(job.data);
    });
  }
}

export class MailQueue extends BaseQueue {
  constructor() {
    super('mails');
  }

  async work(data: object) {
    console.log(data);
  }
}

export class ReportQueue extends BaseQueue {
  constructor(prefix: string, readonly pages: number) {
    super(`${prefix}-reports`);
  }

  /** Of this queue alone. */
  again(data: object) {
    return this.queue.add('again', data);
  }

  async work(data: object) {
    console.log(data);
  }
}

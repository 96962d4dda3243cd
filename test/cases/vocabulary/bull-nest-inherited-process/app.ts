import { InjectQueue, Process, Processor } from '@nestjs/bull';
import type { Job, Queue } from 'bull';

export abstract class Worker<T> {
  @Process()
  async take(job: Job<T>) {
    try {
      await this.work(job.data);
    } catch {
      job.log('failed');
    }
  }
  abstract work(data: T): Promise<void>;
}

@Processor('mails')
export class Mails extends Worker<string> {
  async work() {}
}

@Processor('copies')
export class Copies extends Worker<string> {
  async work() {}
}

export abstract class Runner<T> {
  @Process()
  async run(job: Job<T>) {
    job.log('runs');
    await this.process(job);
  }
  abstract process(job: Job<T>): Promise<void>;
}

@Processor('nights')
export class Nights extends Runner<string> {
  async process() {}
}

export class Sender {
  constructor(
    @InjectQueue('mails') private readonly mails: Queue,
    @InjectQueue('copies') private readonly copies: Queue,
    @InjectQueue('nights') private readonly nights: Queue,
  ) {}
  send() {
    this.mails.add({ to: 'moth' });
    this.copies.add({ to: 'bat' });
  }
  dusk() {
    this.nights.add({});
  }
}

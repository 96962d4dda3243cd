import { type Job, Queue, Worker } from 'bullmq';

export class Mailer {
  private readonly archive = new Queue('archive');
  start() {
    new Worker('mail', this.send.bind(this));
    new Worker('news', (job) => this.news(job));
  }
  private async send(_job: Job) {
    await this.archive.add('store', {});
  }
  private async news(_job: Job) {
    await this.archive.add('keep', {});
  }
}

import { JobName, Jobs, OnJob, QueueName } from './jobs';

export class Library {
  constructor(private readonly jobs: Jobs) {}

  @OnJob({ name: JobName.Scan, queue: QueueName.Files })
  async scan() {
    await this.jobs.queue({ name: JobName.Delete, data: '1' });
  }
  @OnJob({ name: JobName.Delete, queue: QueueName.Files })
  async remove() {
    await this.jobs.queue({ name: JobName.Send, data: 'gone' });
  }
  async watch() {
    await this.jobs.queue({ name: JobName.Scan });
  }
}

export class Post {
  @OnJob({ name: JobName.Send, queue: QueueName.Mails })
  async send() {}
}

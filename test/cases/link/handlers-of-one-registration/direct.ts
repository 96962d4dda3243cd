import type { Channel } from 'amqplib';

export abstract class Job {
  abstract readonly queue: string;
  abstract handle(data: unknown): Promise<void>;
}

export class Resize extends Job {
  readonly queue = 'resize';

  async handle() {}
}

export class Scan extends Job {
  readonly queue = 'scan';

  async handle() {}
}

export class Worker {
  constructor(
    private readonly channel: Channel,
    private readonly jobs: Job[],
  ) {}

  async start() {
    for (const job of this.jobs) {
      await this.channel.assertQueue(job.queue);
      await this.channel.consume(job.queue, async (message) => {
        await job.handle(message);
      });
    }
  }
}

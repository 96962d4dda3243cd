import type { Job } from 'bullmq';

export abstract class Base {
  abstract process(job: Job): Promise<void>;
  async handle(job: Job): Promise<void> {
    await this.process(job);
  }
}

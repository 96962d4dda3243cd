import { type Job, Queue, Worker } from 'bullmq';

export abstract class Line {
  protected queue: Queue;

  constructor(name: string) {
    this.queue = new Queue(name);
  }
  abstract work(data: unknown): Promise<void>;

  async add(data: unknown) {
    await this.queue.add('do', data);
  }
  start() {
    return new Worker(this.queue.name, async (job: Job) => {
      const begun = Date.now();
      try {
        return await this.work(job.data);
      } finally {
        console.log(Date.now() - begun);
      }
    });
  }
}

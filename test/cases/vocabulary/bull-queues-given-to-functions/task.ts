import Queue, { type Job, type Queue as BullQueue } from 'bull';

interface TaskOptions<Data> {
  jobName: string;
  work: (job: Job<Data>) => Promise<void>;
}

export class Task<Data> {
  private readonly queue: BullQueue<Data>;
  private readonly work: (job: Job<Data>) => Promise<void>;

  constructor({ jobName, work }: TaskOptions<Data>) {
    this.queue = new Queue(jobName);
    this.work = work;
  }

  async add(data: Data): Promise<void> {
    await this.queue.add(data);
  }

  process(): void {
    void this.queue.process((job) => this.work(job));
  }
}

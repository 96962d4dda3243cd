import { type Job, Queue, Worker } from 'bullmq';

interface Provider {
  add(job: { name: string; data: unknown }): Promise<void>;
  process(run: (job: Job) => Promise<void>): void;
}

const connection = { host: 'cache' };

class BullProvider implements Provider {
  private readonly queue: Queue;
  private worker?: Worker;

  constructor(private readonly queueName: string) {
    this.queue = new Queue(this.queueName, { connection });
  }

  async add({ name, data }: { name: string; data: unknown }) {
    await this.queue.add(name, data);
  }

  process(run: (job: Job) => Promise<void>) {
    this.worker = new Worker(this.queueName, run, { connection });
  }
}

export class BaseQueue<T = unknown> {
  private static readonly instances = new Map<string, BaseQueue<unknown>>();
  private readonly provider: Provider;

  private constructor(queueName: string) {
    this.provider = new BullProvider(queueName);
  }

  static getInstance<T>(queueName: string): BaseQueue<T> {
    if (!this.instances.has(queueName)) {
      this.instances.set(queueName, new BaseQueue<T>(queueName));
    }
    return this.instances.get(queueName) as BaseQueue<T>;
  }

  async enqueue(name: string, data: T) {
    await this.provider.add({ name, data });
  }

  registerProcessor(handler: (data: T) => Promise<void>) {
    this.provider.process(async (job) => {
      await handler(job.data as T);
    });
  }
}

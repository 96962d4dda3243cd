import { Queue, Worker } from 'bullmq';
import type { JobQueue, QueueClient, Runner } from './queueing';

class BullQueue<T> implements JobQueue<T> {
  constructor(
    private readonly named: string,
    private readonly queue: Queue,
  ) {}

  name() {
    return this.named;
  }

  async enqueue(payload: T) {
    await this.queue.add('run', payload);
  }
}

export class BullClient implements QueueClient {
  private readonly queues = new Map<string, BullQueue<unknown>>();

  createQueue<T>(name: string): JobQueue<T> {
    const known = this.queues.get(name);
    if (known) return known as BullQueue<T>;
    const made = new BullQueue<T>(name, new Queue(name));
    this.queues.set(name, made as BullQueue<unknown>);
    return made;
  }

  createRunner<T>(queue: JobQueue<T>, runner: Runner<T>) {
    const worker = new Worker(queue.name(), async (job) => runner.run({ data: job.data }));
    worker.on('error', (error) => runner.onError?.(error));
  }
}

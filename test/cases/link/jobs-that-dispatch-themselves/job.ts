import { Queue, Worker } from 'bullmq';

export abstract class Job<T> {
  readonly name: string = this.constructor.name;
  readonly queue: string = 'default';

  abstract handle(data: T): Promise<void>;

  async dispatch(data: T): Promise<void> {
    await queueOf(this.queue).add(this.name, data);
  }

  static async dispatch<T>(this: new () => Job<T>, data: T): Promise<void> {
    const job = new this();
    await job.dispatch(data);
  }

  static delayed<T>(this: new () => Job<T>): Job<T> {
    return new this();
  }
}

const queues = new Map<string, Queue>();

export function queueOf(name: string): Queue {
  let queue = queues.get(name);
  if (!queue) {
    queue = new Queue(name);
    queues.set(name, queue);
  }
  return queue;
}

export const jobs = new Map<string, new () => Job<any>>();

export function work(name: string): Worker {
  return new Worker(name, async (job) => {
    const Found = jobs.get(job.name);
    if (!Found) throw new Error(job.name);
    await new Found().handle(job.data);
  });
}

import { type Job, Queue, Worker } from 'bullmq';

export type Initializer = (connection: { host: string }) => { queue: Queue; worker: Worker; name: string };

export interface QueueRegistry {
  add(name: string, queue: Queue, worker: Worker): void;
  get<T>(name: string): Queue<T> | undefined;
}

type Registered = { queue: Queue | undefined; worker: Worker | undefined; isClosing: boolean };

class Registry implements QueueRegistry {
  private queues: Record<string, Registered | undefined>;

  constructor() {
    this.queues = Object.create(null);
  }

  add(name: string, queue: Queue, worker: Worker): void {
    if (this.queues[name]) throw new Error(`${name} is there`);
    this.queues[name] = { queue, worker, isClosing: false };
  }

  get<T>(name: string): Queue<T> | undefined {
    return this.queues[name]?.queue as Queue<T> | undefined;
  }
}

export const registry: QueueRegistry = new Registry();

export const logged = async (job: Job, run: () => Promise<void>): Promise<void> => {
  console.log(job.id);
  await run();
};

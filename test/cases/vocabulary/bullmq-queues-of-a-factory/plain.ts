import { Queue, Worker } from 'bullmq';

export function createQueue<T>(name: string) {
  const queue = new Queue(name);
  return {
    name,
    add: (payload: T) => queue.add(name, payload),
    async addLater(payload: T, delay: number) {
      await queue.add(name, payload, { delay });
    },
  };
}

export const createWorker = (name: string, run: (data: unknown) => Promise<void>) => new Worker(name, (job) => run(job.data));

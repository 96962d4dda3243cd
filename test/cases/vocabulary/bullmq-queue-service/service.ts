import { type Job, Queue, Worker } from 'bullmq';

export enum QueueName {
  Mails = 'mails',
  Scans = 'scans',
}

export type QueueService = ReturnType<typeof queueServiceFactory>;

export const queueServiceFactory = (redis: string) => {
  const queues = {} as Record<QueueName, Queue>;
  const workers: Partial<Record<QueueName, Worker>> = {};

  const start = (name: QueueName, run: (job: Job) => Promise<void>) => {
    if (queues[name]) throw new Error(`${name} has been started`);
    queues[name] = new Queue(name, { connection: { url: redis } });
    workers[name] = new Worker(name, run, { connection: { url: redis } });
  };

  const queue = async (name: QueueName, job: string, data: object) => {
    await queues[name].add(job, data);
  };

  return { start, queue };
};

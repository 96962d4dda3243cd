import { type Job, Queue, Worker } from 'bullmq';

const connection = { host: 'cache' };
export const queues = new Map<string, Queue>();

export function createQueue(config: { name: string; attempts?: number }): Queue {
  if (queues.has(config.name)) return queues.get(config.name)!;
  const queue = new Queue(config.name, { connection, defaultJobOptions: { attempts: config.attempts ?? 3 } });
  queues.set(config.name, queue);
  return queue;
}

export function createWorker(name: string, run: (job: Job) => Promise<unknown>) {
  return new Worker(name, run, { connection });
}

export async function addJob(queueName: string, jobName: string, data: unknown) {
  const queue = queues.get(queueName);
  if (!queue) throw new Error(`no queue ${queueName}`);
  return queue.add(jobName, data);
}

import { type Job, Queue, Worker } from 'bullmq';

export type QueueName = 'payments' | 'mails' | 'exports';

const queues = new Map<QueueName, Queue>();

function queueOf(name: QueueName): Queue {
  if (!queues.has(name)) queues.set(name, new Queue(name));
  return queues.get(name)!;
}

export async function enqueue(queue: QueueName, name: string, data: unknown): Promise<void> {
  await queueOf(queue).add(name, data);
}

export function work(queue: QueueName, run: (job: Job) => Promise<void>): Worker {
  return new Worker(queue, run);
}

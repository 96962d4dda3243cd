import { Queue } from 'bullmq';

const connection = { host: 'cache' };
const queues: Record<string, Queue> = {};

export function getQueue(name: string) {
  if (!queues[name]) queues[name] = new Queue(name, { connection });
  return queues[name];
}

export function useQueue(name: string, queue: Queue) {
  queues[name] = queue;
}

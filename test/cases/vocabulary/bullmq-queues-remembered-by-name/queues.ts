import { Queue, Worker } from 'bullmq';

const queues = new Map<string, Queue>();

export function queueOf(service: string, name: string) {
  const key = `${service}-${name}`;
  let queue = queues.get(key);
  if (!queue) {
    queue = new Queue(key);
    queues.set(key, queue);
  }
  return queue;
}

/** Another function that puts its queues into the same map. */
export async function ask({ service, name, job }: { service: string; name: string; job: string }) {
  const key = `${service}-${name}`;
  let queue = queues.get(key);
  if (!queue) {
    queue = new Queue(key);
    queues.set(key, queue);
  }
  return queue.add(job, {});
}

new Worker('logs-put', async () => {});
new Worker('ai-agent', async () => {});

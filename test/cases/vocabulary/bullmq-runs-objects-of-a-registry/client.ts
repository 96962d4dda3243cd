import { Queue } from 'bullmq';

const queues = new Map<string, Queue>();

export function queueOf(name: string): Queue {
  if (queues.has(name)) return queues.get(name)!;
  const queue = new Queue(name);
  queues.set(name, queue);
  return queue;
}
export async function trigger(job: string, name: string) {
  await queueOf(name).add(job, {});
}
export const register = async () => {
  await trigger('welcome', 'mails');
  await trigger('good-bye', 'mails');
  await trigger('shred', 'files');
};

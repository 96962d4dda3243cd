import { Worker } from 'bullmq';

type Handlers = Record<string, (data: unknown) => Promise<void>>;

const subscriptions = new Map<string, Handlers>();
const all = new Map<string, (data: unknown) => Promise<void>>();

export const subscribe = (queue: string, handlers: Handlers) => subscriptions.set(queue, handlers);

/** Whatever is in the queue. */
export const each = (queue: string, handler: (data: unknown) => Promise<void>) => all.set(queue, handler);

export function start() {
  for (const [queue, handlers] of subscriptions.entries())
    new Worker(queue, async (job) => {
      const handler = handlers[job.name];
      if (!handler) throw new Error(job.name);
      await handler(job.data);
    });
  for (const [queue, handler] of all) new Worker(queue, (job) => handler(job.data));
}

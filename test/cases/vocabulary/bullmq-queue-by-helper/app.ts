import { Queue } from 'bullmq';

const queues = new Map<string, Queue>();

function open(name: string) {
  const queue = new Queue(name);
  queues.set(name, queue);
  return queue;
}

const queueOf = (name: string): Queue => queues.get(name) ?? open(name);

export async function enqueue(queue: string, job: string, data: object) {
  await queueOf(queue).add(job, data);
}

export async function tick(queue: string) {
  const it = queueOf(queue);
  await it.add('tick', {});
}

export const producer = {
  async publish(queue: string, job: string) {
    const it = queueOf(queue);
    await it.add(job, {});
  },
};

export const rain = () => enqueue('clouds', 'rain', {});
export const snow = () => enqueue('clouds', 'snow', {});
export const clock = () => tick('clocks');
export const bell = () => producer.publish('bells', 'ring');

import { Queue, Worker } from 'bullmq';

export enum JobType {
  ONE_TIME = 'ONE_TIME',
  WEBHOOK = 'WEBHOOK',
}
type Params = { id: string; type: JobType; data: object };

const queues: Record<string, Queue> = {};

async function queueOf(name: 'oneTime' | 'webhook'): Promise<Queue> {
  queues[name] ??= new Queue(name, { connection: {} });
  await queues[name].waitUntilReady();
  return queues[name];
}

async function addTo(queue: Queue, params: Params) {
  await queue.add(params.id, params.data);
}

export const jobs = {
  async add(params: Params) {
    switch (params.type) {
      case JobType.ONE_TIME:
        await addTo(await queueOf('oneTime'), params);
        break;
      case JobType.WEBHOOK:
        await addTo(await queueOf('webhook'), params);
        break;
    }
  },
};

export async function hook(request: { id: string }) {
  await jobs.add({ id: request.id, type: JobType.WEBHOOK, data: {} });
}

export async function once(id: string) {
  await jobs.add({ id, type: JobType.ONE_TIME, data: {} });
}

new Worker('oneTime', async () => {}, { connection: {} });
new Worker('webhook', async () => {}, { connection: {} });

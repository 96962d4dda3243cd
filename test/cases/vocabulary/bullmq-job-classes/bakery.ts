import { type Job, Queue, Worker } from 'bullmq';
import * as jobs from './jobs';

export const bakery = new Queue('bakery');
const cellar = new Queue('cellar');

new Worker('bakery', async (job: Job) => {
  const Chore = jobs[job.name as keyof typeof jobs];
  if (!Chore) throw new Error(`no such job: ${job.name}`);
  const chore = new Chore(job);
  try {
    await chore.run();
  } catch (error) {
    chore.failed(error);
  }
});

class Store {
  run(job: Job) {
    return bakery.add('CoolDown', job.data);
  }
}

class Fetch {
  run(job: Job) {
    return job.data;
  }
}

const shelves: Record<string, Store | Fetch> = { store: new Store(), fetch: new Fetch() };

new Worker('cellar', (job) => shelves[job.name].run(job));

export async function morning() {
  await bakery.add('BakeBread', { loaves: 4 });
  await cellar.add('store', {});
}

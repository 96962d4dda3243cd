import { BullClient } from './bull-client';
import { createQueue, createWorker } from './plain';
import type { QueueClient } from './queueing';

const client: QueueClient = new BullClient();

const pots = client.createQueue<{ clay: number }>('throw-pot');
const ovens = client.createQueue<{ heat: number }>('fire-oven');
const glazes = createQueue<{ colour: string }>('mix-glaze');
const sales = createQueue<number>('sell-pot');

client.createRunner(pots, {
  run: async (job) => {
    await ovens.enqueue({ heat: job.data.clay * 100 });
  },
});

client.createRunner(ovens, { run: fire });

async function fire() {
  await glazes.add({ colour: 'blue' });
}

createWorker('mix-glaze', async function mix() {
  await sales.addLater(4, 1000);
});

createWorker(sales.name, sell);

async function sell() {
  console.log('sold');
}

export const order = () => pots.enqueue({ clay: 2 });

import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import { bus } from './bus';

/** One has a name of its own, whatever it carries. */
const reports = new Queue('reports');
const makers: Record<string, (data: unknown) => void> = { sales: () => bus.emit('sales.told'), stock: () => bus.emit('stock.told') };

export function sales() {
  return reports.add(randomUUID(), { type: 'sales' });
}
export function everyNight() {
  return reports.add('nightly', { type: 'stock' });
}

new Worker('reports', async (job) => {
  const make = makers[job.data.type];
  make(job.data);
});

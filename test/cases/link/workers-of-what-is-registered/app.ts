import { Queue } from 'bullmq';
import { Jobs, work } from './jobs';
import { createBills, stock, sweep } from './tasks';

const jobs = new Jobs();
jobs.register(createBills({ footer: 'thanks' }));
jobs.register(stock);
jobs.start();
work(sweep);

export async function close() {
  await new Queue('bills').add('send', {});
  await new Queue('stock').add('count', {});
  await new Queue('sweep').add('sweep', {});
}

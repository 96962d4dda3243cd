import { Queue, Worker } from 'bullmq';
import { getQueue, useQueue } from './queues';

const connection = { host: 'cache' };

useQueue('billing', new Queue('billing-eu', { connection }));

export const welcome = () => getQueue('mail').add('welcome', {});
export const charge = () => getQueue('billing').add('charge', {});

new Worker('billing-eu', async (job) => console.log(job.name), { connection });
new Worker('mail', async (job) => console.log(job.name), { connection });

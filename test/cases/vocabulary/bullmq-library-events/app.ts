import { Queue, QueueEvents, Worker } from 'bullmq';

const mail = new Queue('mail');
const worker = new Worker('mail', async () => {});
const events = new QueueEvents('mail');

worker.on('completed', () => console.log('completed'));
worker.on('failed', (_job, error) => console.error(error));
mail.on('error', console.error);
events.on('waiting', () => {});

export const send = () => mail.add('welcome', {});
export const stop = async () => {
  await mail.pause();
  await mail.remove('1');
  await worker.close();
};

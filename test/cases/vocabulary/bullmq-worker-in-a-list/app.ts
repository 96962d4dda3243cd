import { type Job, Queue, Worker } from 'bullmq';

const mail = new Queue('mail');

export async function send(job: Job) {
  if (job.name === 'welcome') await mail.add('remind', {});
}

export const start = (): Worker[] => {
  return [new Worker('mail', send)];
};

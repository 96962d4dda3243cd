import { Queue, Worker, type Job } from 'bullmq';
import { jobs } from './jobs';

const monthly = async (job: Job) => console.log(job.id);
const weekly = async (job: Job) => {
  await jobs.create({ type: 'order', payload: job.data });
};
const makers = { monthly, weekly };

/** That one is done it tells by itself. */
function make(name: 'monthly' | 'weekly') {
  new Worker(name, async (job) => {
    await makers[name](job);
    await jobs.create({ type: 'mail', payload: { report: name } });
  });
}
make('monthly');
make('weekly');

const queues = { monthly: new Queue('monthly'), weekly: new Queue('weekly') };

export async function close(month: number) {
  await queues.weekly.add('job', { month });
  if (month === 12) await queues.monthly.add('job', { month });
}

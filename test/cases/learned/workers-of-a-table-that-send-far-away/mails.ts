import { Queue, Worker, type Job } from 'bullmq';
import { bus, noted } from './bus';

const handlers: Record<string, (job: Job) => Promise<void>> = {
  mail: async (job) => {
    bus.emit('mailed', job.id);
  },
  sms: async (job) => {
    bus.emit('texted', job.id);
  },
};

/** What it hands on sends as well. */
function start(name: string) {
  const handler = async (job: Job) => {
    await handlers[name](job);
    noted(job.data.id);
  };
  new Worker(name, (job) => timed(handler, job));
}

async function timed(run: (job: Job) => Promise<void>, job: Job) {
  await run(job);
}

start('mail');
start('sms');

export async function tell(id: string) {
  await new Queue('mail').add('now', { id });
  await new Queue('sms').add('soon', { id });
}

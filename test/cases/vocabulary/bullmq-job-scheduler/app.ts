import { Queue, Worker } from 'bullmq';

const reports = new Queue('reports');

export async function schedule() {
  await reports.upsertJobScheduler('every-night', { pattern: '0 0 * * *' }, { name: 'daily', data: {} });
  await reports.upsertJobScheduler('hourly', { every: 3600000 });
}

export const worker = new Worker('reports', async (job) => {
  switch (job.name) {
    case 'daily':
      return 1;
    case 'hourly':
      return 2;
  }
});

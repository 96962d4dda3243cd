import type { Job } from 'bullmq';
import { mail } from './queues';

export const handleMail = async (job: Job<{ to: string }>) => {
  if (job.name === 'welcome') {
    await mail.add('remind', job.data, { delay: 1000 });
  } else if (job.name === 'remind') {
    await remind();
  }
};

async function remind() {}

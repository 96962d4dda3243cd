import type { Job } from 'bull';

async function push(job: Job) {
  console.log('push', job.id);
}

export default push;

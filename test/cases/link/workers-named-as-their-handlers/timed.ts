import type { Job } from 'bullmq';

export async function timed(run: (job: Job) => Promise<void>, job: Job) {
  const started = Date.now();
  await run(job);
  console.log(Date.now() - started);
}

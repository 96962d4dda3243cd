import type { SandboxedJob } from 'bullmq';

export default (job: SandboxedJob) => {
  console.log('text', job.id);
};

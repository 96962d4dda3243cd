import type { SandboxedJob } from 'bullmq';
export default async function sendEmail(job: SandboxedJob) { console.log(job.name); }

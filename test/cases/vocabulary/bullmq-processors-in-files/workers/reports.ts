import type { SandboxedJob } from 'bullmq';
const report = async (job: SandboxedJob) => { console.log(job.name); };
export default report;

import { Queue, Worker, type Job } from 'bullmq';
enum JobType {
  Mail = 'mail',
  Sms = 'sms',
}
const queue = new Queue('reports');
async function processSms(job: Job) {}
async function sendMail(job: Job) {
  await queue.add(JobType.Sms, {});
}
const processors = { [JobType.Mail]: sendMail, [JobType.Sms]: processSms };
export const worker = new Worker('reports', (job) => processors[job.name as JobType](job));
export async function signUp() {
  await queue.add(JobType.Mail, {});
}

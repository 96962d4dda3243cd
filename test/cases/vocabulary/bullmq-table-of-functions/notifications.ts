import { Queue, Worker, type Job } from 'bullmq';
export enum JobType {
  Mail = 'mail',
  Sms = 'sms',
}
interface Payloads {
  [JobType.Mail]: { to: string };
  [JobType.Sms]: { no: string };
}
const queue = new Queue('notifications');
export class QueueService {
  async enqueue<T extends JobType>(type: T, data: Payloads[T]) {
    return queue.add(type, data);
  }
}
const svc = new QueueService();
const processors: { [K in JobType]: (job: Job) => Promise<void> } = {
  [JobType.Mail]: async (job) => {
    await sendMail(job);
  },
  [JobType.Sms]: processSms,
};
async function processSms(job: Job) {}
async function sendMail(job: Job) {
  await svc.enqueue(JobType.Sms, { no: '1' });
}
export const worker = new Worker('notifications', async (job) => {
  const processor = processors[job.name as JobType];
  if (!processor) throw new Error('none');
  return processor(job);
});
export async function signUp() {
  await svc.enqueue(JobType.Mail, { to: 'a' });
}

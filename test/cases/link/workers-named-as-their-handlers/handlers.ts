import type { Job } from 'bullmq';
import { jobs } from './jobs';

export async function sendMail(job: Job) {
  console.log(job.data);
}

export async function importOrders(job: Job) {
  await jobs.create({ type: 'mail', payload: { to: job.data.to } });
}

export async function bookOrder(job: Job) {
  console.log(job.id);
}

export async function tellFailure(job: Job, error: Error) {
  console.error(job.id, error);
}

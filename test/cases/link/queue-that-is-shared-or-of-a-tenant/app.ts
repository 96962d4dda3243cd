import { Worker } from 'bullmq';
import { jobs } from './jobs';

/** Which tenant it is nobody here says: it may go to the queue for all. */
export async function book(id: string, tenant: string) {
  await jobs(console).add({ id, tenant, data: {} });
}
export async function bookHouse(id: string) {
  await jobs(console).add({ id, tenant: 'house', data: {} });
}

new Worker('jobs', async (job) => console.log(job.id));

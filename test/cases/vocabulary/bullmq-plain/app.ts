import { FlowProducer, Queue, Worker } from 'bullmq';
import { sendMail } from './jobs';

const mail = new Queue('mail');
const flows = new FlowProducer();
export const worker = new Worker('mail', sendMail);
export const reports = new Worker('reports', async (job) => {
  if (job.name === 'daily') await mail.add('report-ready', {});
});

export async function welcome() {
  await mail.add('welcome', {});
}

export async function build() {
  await flows.add({ name: 'daily', queueName: 'reports', children: [{ name: 'render', queueName: 'pages' }] });
}

import { type Job, Queue, Worker } from 'bullmq';
import { type Initializer, logged, registry } from './registry';

const queueName = 'receipts';

export const initReceipts: Initializer = (connection) => {
  const queue = new Queue<{ orderId: string }>(queueName, { connection });
  const worker = new Worker<{ orderId: string }>(queueName, (job) => logged(job, () => printReceipt(job)), { connection });
  return { queue, worker, name: queueName };
};

async function printReceipt(job: Job<{ orderId: string }>): Promise<void> {
  console.log(job.data.orderId);
}

export async function addReceipt(orderId: string): Promise<void> {
  const queue = registry.get<{ orderId: string }>(queueName);
  if (queue) await queue.add('print', { orderId });
}

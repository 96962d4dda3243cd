import { type Job, Queue, Worker } from 'bullmq';
import { addReceipt } from './receipts';
import { type Initializer, registry } from './registry';

const queueName = 'refunds';

export const initRefunds: Initializer = (connection) => {
  const queue = new Queue<{ orderId: string }>(queueName, { connection });
  const worker = new Worker<{ orderId: string }>(queueName, refund, { connection });
  return { queue, worker, name: queueName };
};

async function refund(job: Job<{ orderId: string }>): Promise<void> {
  await addReceipt(job.data.orderId);
}

export const getRefundQueue = (): Queue<{ orderId: string }> | undefined => registry.get(queueName);

export async function addRefund(orderId: string): Promise<void> {
  await getRefundQueue()?.add('refund', { orderId });
}

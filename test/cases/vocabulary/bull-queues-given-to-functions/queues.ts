import { Task } from './task.js';

export type ReceiptQueue = Task<{ order: string }>;
export type RefundQueue = Task<{ payment: string }>;

export interface Queues {
  receipts: ReceiptQueue;
  refunds: RefundQueue;
}

const createReceipts = () => new Task<{ order: string }>({ jobName: 'receipts', work: async (job) => console.log(job.data.order) });
const createRefunds = () => new Task<{ payment: string }>({ jobName: 'refunds', work: async (job) => console.log(job.data.payment) });

export function createQueues(): Queues {
  const receipts = createReceipts();
  const refunds = createRefunds();
  return { receipts, refunds };
}

import { createQueues, type Queues, type ReceiptQueue, type RefundQueue } from './queues.js';
import type { Task } from './task.js';

declare function find(name: string): Task<unknown>;

async function place(receipts: ReceiptQueue, order: string): Promise<void> {
  await receipts.add({ order });
}

class Payments {
  constructor(private readonly refunds: RefundQueue) {}

  async cancel(payment: string): Promise<void> {
    await this.refunds.add({ payment });
  }
}

// Which queue it is differs from call to call.
async function retry<Data>(queue: Task<Data>, data: Data): Promise<void> {
  await queue.add(data);
}

// One of those that give it a queue gives one that nobody knows.
async function again<Data>(queue: Task<Data>, data: Data): Promise<void> {
  await queue.add(data);
}

export async function later(name: string, data: unknown): Promise<void> {
  await again(find(name), data);
}

export class Shop {
  private readonly queues: Queues = createQueues();

  async open(): Promise<void> {
    this.queues.receipts.process();
    this.queues.refunds.process();
    await place(this.queues.receipts, 'o-1');
    await new Payments(this.queues.refunds).cancel('p-1');
    await retry(this.queues.receipts, { order: 'o-1' });
    await retry(this.queues.refunds, { payment: 'p-1' });
    await again(this.queues.receipts, { order: 'o-1' });
  }
}

import type { Job } from 'bullmq';
import { db } from './db';
import { remember } from './outbox';
import { enqueue, work } from './queues';

export async function capture(): Promise<void> {
  await remember({ eventType: 'payment.captured', queueName: 'mails', payload: {} });
}

export async function dispute(kept: boolean): Promise<void> {
  const eventType = kept ? 'payment.release' : 'payment.refund';
  await db.transaction(async (query) => {
    await query('INSERT INTO dispute_events (event_type) VALUES ($1)', ['dispute.closed']);
    await remember({ eventType, queueName: 'payments', payload: {} }, query);
  });
}

export async function exportAll(): Promise<void> {
  await db.transaction(async (query) => {
    await query('INSERT INTO outbox_events (event_type, payload, queue_name) VALUES ($1, $2, $3)', ['export.wanted', '{}', 'exports']);
  });
}

export const nightly = (): Promise<void> => enqueue('payments', 'payment.sweep', {});

async function release(_job: Job): Promise<void> {}
async function refund(_job: Job): Promise<void> {}
async function sweep(_job: Job): Promise<void> {}
async function thank(_job: Job): Promise<void> {}
async function write(_job: Job): Promise<void> {}

const ofPayments: Record<string, (job: Job) => Promise<void>> = {
  'payment.release': release,
  'payment.refund': refund,
  'payment.sweep': sweep,
};

work('payments', async (job) => {
  await ofPayments[job.name]?.(job);
});
work('mails', async (job) => {
  if (job.name === 'payment.captured') await thank(job);
});
work('exports', write);

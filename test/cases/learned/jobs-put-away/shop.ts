import { type Job, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';

const pool = new Pool();
const mails = new Queue('mails');

async function remember(entry: { type: string; payload: unknown }): Promise<void> {
  await pool.query('INSERT INTO outbox (type, payload) VALUES ($1, $2)', [entry.type, entry.payload]);
}

export async function place(): Promise<void> {
  await remember({ type: 'order.placed', payload: {} });
  await pool.query('INSERT INTO audit (type, payload) VALUES ($1, $2)', ['order.placed', {}]);
}

export async function cancel(late: boolean): Promise<void> {
  if (late) await remember({ type: 'order.cancelled', payload: {} });
}

export async function relay(): Promise<void> {
  const { rows } = await pool.query('SELECT * FROM outbox');
  for (const row of rows) await mails.add(row.type, row.payload);
}

async function thank(_job: Job): Promise<void> {}
async function regret(_job: Job): Promise<void> {}

const byName: Record<string, (job: Job) => Promise<void>> = { 'order.placed': thank, 'order.cancelled': regret };

new Worker('mails', async (job) => {
  await byName[job.name](job);
});

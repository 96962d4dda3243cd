import { Queue } from 'bullmq';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import { auditLog, outboxEvents } from './schema';

const db = drizzle(process.env.DATABASE!);
const queue = new Queue('domain-events');

export interface OutboxEvent {
  eventName: string;
  payload: unknown;
}

const toRow = (event: OutboxEvent) => ({ id: crypto.randomUUID(), eventName: event.eventName, payload: event.payload });

export class Outbox {
  async write(event: OutboxEvent) {
    await db.insert(outboxEvents).values(toRow(event));
  }
}

/** Only noted. */
export async function note(what: string) {
  await db.insert(auditLog).values({ id: crypto.randomUUID(), eventName: what });
}

const UNSENT = `
  SELECT id, event_name, payload FROM shop.outbox_events
  WHERE sent = false FOR UPDATE SKIP LOCKED`;

export async function poll(pool: Pool) {
  const result = await pool.query(UNSENT);
  for (const row of result.rows) {
    const event = { name: row.event_name, payload: row.payload };
    await queue.add('dispatch', event);
  }
}

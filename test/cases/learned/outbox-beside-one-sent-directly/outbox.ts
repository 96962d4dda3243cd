import type { Pool } from 'pg';
import { publisher } from './publisher';

export interface DomainEvent {
  name: string;
  payload: Record<string, unknown>;
}

interface OutboxRow {
  id: string;
  event_name: string;
  payload: Record<string, unknown>;
}

export const write = (pool: Pool, event: { eventName: string; payload: Record<string, unknown> }) =>
  pool.query('INSERT INTO outbox (event_name, payload) VALUES ($1, $2)', [event.eventName, event.payload]);

export async function poll(pool: Pool): Promise<void> {
  const found = await pool.query<OutboxRow>('SELECT id, event_name, payload FROM outbox WHERE published = false');
  for (const row of found.rows) await publisher.publish({ name: row.event_name, payload: row.payload } as DomainEvent);
}

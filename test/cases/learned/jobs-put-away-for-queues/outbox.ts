import { db, type Query } from './db';
import { enqueue, type QueueName } from './queues';

interface Row {
  event_type: string;
  queue_name: QueueName;
  payload: unknown;
}

export interface Entry {
  eventType: string;
  queueName: QueueName;
  payload: unknown;
}

export async function remember(entry: Entry, inTransaction?: Query): Promise<void> {
  const query = inTransaction ?? db.query;
  await query(
    `INSERT INTO outbox_events (event_type, payload, queue_name, status)
     VALUES ($1, $2, $3, 'pending')`,
    [entry.eventType, JSON.stringify(entry.payload), entry.queueName],
  );
}

export async function relay(): Promise<void> {
  const claimed = await db.transaction(async (query) => {
    const found: Row[] = [];
    for (const row of await query<Row>('SELECT * FROM outbox_events FOR UPDATE SKIP LOCKED')) found.push(row);
    return found;
  });
  for (const row of claimed) await enqueue(row.queue_name, row.event_type, { payload: row.payload });
}

export interface OutboxEvent {
  eventType: string;
  payload: unknown;
}

export interface OutboxMessage {
  id: string;
  eventType: string;
  payload: unknown;
}

interface Row {
  id: string;
  event_type: string;
  payload: unknown;
}

export interface Transaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T>;
}

export interface Publisher {
  publish(messages: OutboxMessage[]): Promise<void>;
}

export async function enqueue(tx: Transaction, event: OutboxEvent) {
  await tx.$executeRaw`
    INSERT INTO outbox (id, event_type, payload)
    VALUES (gen_random_uuid(), ${event.eventType}, ${JSON.stringify(event.payload)}::jsonb)
  `;
}

const toMessage = (row: Row): OutboxMessage => ({ id: row.id, eventType: row.event_type, payload: row.payload });

export async function relay(tx: Transaction, publisher: Publisher) {
  const rows = await tx.$queryRaw<Row[]>`SELECT id, event_type, payload FROM outbox WHERE published_at IS NULL`;
  await publisher.publish(rows.map(toMessage));
  for (const row of rows) await tx.$executeRaw`UPDATE outbox SET published_at = now() WHERE id = ${row.id}`;
}

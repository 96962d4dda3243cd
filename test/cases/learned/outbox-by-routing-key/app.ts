import type { Channel } from 'amqplib';
export interface OutboxRow {
  id: string;
  routingKey: string;
  payload: object;
}
export interface OutboxRepository {
  save(row: OutboxRow): Promise<void>;
  pending(): Promise<OutboxRow[]>;
}
export class SqlOutbox implements OutboxRepository {
  constructor(private db: any) {}
  async save(row: OutboxRow) {
    await this.db.query('INSERT INTO outbox VALUES ($1, $2, $3)', [row.id, row.routingKey, row.payload]);
  }
  async pending(): Promise<OutboxRow[]> {
    return this.db.query('SELECT * FROM outbox');
  }
}
export class Upload {
  constructor(private outbox: OutboxRepository) {}
  async run() {
    await this.outbox.save({ id: '1', routingKey: 'file.uploaded', payload: {} });
  }
}
export class Reject {
  constructor(private outbox: OutboxRepository) {}
  async run() {
    await this.outbox.save({ id: '2', routingKey: 'file.rejected', payload: {} });
  }
}
export class Publisher {
  constructor(
    private outbox: OutboxRepository,
    private channel: Channel,
  ) {}
  async flush() {
    for (const row of await this.outbox.pending()) {
      this.channel.publish('files', row.routingKey, Buffer.from(JSON.stringify(row.payload)));
    }
  }
}
export async function listen(channel: Channel) {
  await channel.bindQueue('q', 'files', 'file.uploaded');
  await channel.bindQueue('q', 'files', 'file.rejected');
  await channel.consume('q', () => {});
}

import { type ConfirmChannel } from 'amqplib';
import { Pool, type PoolClient } from 'pg';

export interface Pending {
  id: string;
  routingKey: string;
  envelope: { id: string; type: string };
}
export interface OutboxPort {
  store(input: { envelope: { id: string }; routingKey: string }): Promise<void>;
  pending(limit: number): Promise<Pending[]>;
}
export class PostgresOutbox implements OutboxPort {
  private readonly pool = new Pool();
  async store(input: { envelope: { id: string }; routingKey: string }): Promise<void> {
    const client = await this.pool.connect();
    await this.insert(client, input);
    await client.query('insert into payments.audit (id, routing_key) values ($1, $2)', [input.envelope.id, 'payment.audited']);
  }
  async pending(limit: number): Promise<Pending[]> {
    const result = await this.pool.query('select id, routing_key, payload from payments.outbox_events where sent_at is null limit $1', [limit]);
    return result.rows.map((row) => ({ id: row.id, routingKey: row.routing_key, envelope: row.payload })).filter((row) => row.envelope);
  }
  private async insert(client: PoolClient, input: { envelope: { id: string }; routingKey: string }): Promise<void> {
    await client.query('insert into payments.outbox_events (id, routing_key, payload) values ($1, $2, $3)', [
      input.envelope.id,
      input.routingKey,
      input.envelope,
    ]);
  }
}

export class RabbitPublisher {
  constructor(private readonly channel: ConfirmChannel) {}
  async publish(envelope: Pending['envelope'], routingKey: string): Promise<void> {
    // The envelope's own type goes beside the name that it is routed by.
    this.channel.publish('payments', routingKey, Buffer.from(JSON.stringify(envelope)), { type: envelope.type, messageId: envelope.id });
  }
}

export class Relay {
  constructor(
    private readonly outbox: OutboxPort,
    private readonly publisher: RabbitPublisher,
  ) {}
  async poll(): Promise<void> {
    const pending = await this.outbox.pending(10);
    for (const event of pending) await this.publisher.publish(event.envelope, event.routingKey);
  }
}

export class Payments {
  constructor(private readonly outbox: OutboxPort) {}
  async take(id: string): Promise<void> {
    await this.outbox.store({ envelope: { id }, routingKey: 'payment.taken' });
  }
  async settle(id: string, isEnough: boolean): Promise<void> {
    let routingKey: string;
    if (isEnough) routingKey = 'payment.settled';
    else routingKey = 'payment.short';
    await this.outbox.store({ envelope: { id }, routingKey });
  }
}

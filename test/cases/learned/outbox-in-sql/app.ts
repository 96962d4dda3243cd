import { Kafka } from 'kafkajs';
import { Pool, type PoolClient } from 'pg';

const pool = new Pool();
const kafka = new Kafka({ brokers: [] });

export class Outbox {
  async add(client: PoolClient, topic: string, payload: unknown) {
    await client.query('INSERT INTO outbox (id, topic, payload) VALUES (gen_random_uuid(), $1, $2)', [topic, JSON.stringify(payload)]);
  }
  async pending(limit: number) {
    const { rows } = await pool.query('SELECT id, topic, payload FROM outbox WHERE sent_at IS NULL LIMIT $1', [limit]);
    return rows;
  }
}

export class Doors {
  constructor(private readonly outbox: Outbox) {}
  async open(id: string) {
    const client = await pool.connect();
    await client.query('INSERT INTO doors (id, topic) VALUES ($1, $2)', [id, 'oak']);
    await this.outbox.add(client, 'door.opened', { id });
  }
  async lock(id: string) {
    await pool.query({ text: `INSERT INTO outbox (payload, topic) VALUES ($1, $2)`, values: [id, 'door.locked'] });
  }
}

export class Relay {
  private readonly producer = kafka.producer();
  constructor(private readonly outbox: Outbox) {}
  async poll() {
    for (const row of await this.outbox.pending(10))
      await this.producer.send({ topic: row.topic, messages: [{ value: row.payload }] });
  }
}

export async function main() {
  const consumer = kafka.consumer({ groupId: 'bells' });
  await consumer.subscribe({ topics: ['door.opened'] });
  await consumer.run({ eachMessage: async ({ message }) => console.log(message) });
}

import { Kafka } from 'kafkajs';
import type { Kysely } from 'kysely';
import type { DomainEvent } from './events';

interface Row {
  id: string;
  event_type: string;
  topic: string;
  payload: string;
}

export class Outbox {
  constructor(private readonly db: Kysely<{ outbox: Row }>) {}

  async publishAll(events: DomainEvent[]): Promise<void> {
    const rows = events.map((event) => ({
      id: event.aggregateId,
      event_type: event.eventType,
      topic: 'order.events',
      payload: JSON.stringify(event),
    }));
    await this.db.insertInto('outbox').values(rows).execute();
  }
}

export class Relay {
  private readonly producer = new Kafka({ brokers: [] }).producer();

  constructor(private readonly db: Kysely<{ outbox: Row }>) {}

  async send(): Promise<void> {
    for (const row of await this.db.selectFrom('outbox').selectAll().execute())
      await this.producer.send({ topic: row.topic, messages: [{ value: row.payload }] });
  }
}

import { PrismaClient } from '@prisma/client';
import { Kafka } from 'kafkajs';

export class Users {
  constructor(private readonly prisma: PrismaClient) {}

  async register(name: string) {
    await this.record('user.registered', { name });
  }

  async invite(name: string) {
    await this.record('mail.requested', { name });
  }

  private record(eventType: string, payload: Record<string, unknown>) {
    return this.prisma.outbox.create({ data: { eventType, payload } });
  }
}

/** A statement says columns, where the client says properties. */
export class Relay {
  private readonly producer = new Kafka({ brokers: ['kafka'] }).producer();

  constructor(private readonly prisma: PrismaClient) {}

  async relay() {
    const rows: { event_type: string; payload: unknown }[] = await this.prisma.$queryRawUnsafe(
      'SELECT id, event_type, payload FROM outbox WHERE published = false',
    );
    for (const row of rows) {
      await this.producer.send({ topic: row.event_type, messages: [{ value: JSON.stringify(row.payload) }] });
    }
  }
}

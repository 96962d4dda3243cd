import { Kafka } from 'kafkajs';
import type { EntityManager, Repository } from 'typeorm';
export class OutboxMessage {
  id: string;
  topic: string;
  payload: object;
  sentAt?: Date;
}
const kafka = new Kafka({ brokers: [] });
export class PlaceOrder {
  constructor(private readonly manager: EntityManager) {}
  async execute() {
    await this.manager.save(OutboxMessage, { topic: 'order.placed', payload: {} });
  }
}
export class PayOrder {
  constructor(private readonly outbox: Repository<OutboxMessage>) {}
  async execute() {
    const message = this.outbox.create({ topic: 'order.paid', payload: {} });
    await this.outbox.save(message);
  }
}
export class Relay {
  private readonly producer = kafka.producer();
  constructor(private readonly outbox: Repository<OutboxMessage>) {}
  async poll() {
    const messages = await this.outbox.find({ where: { sentAt: undefined } });
    for (const message of messages) {
      await this.producer.send({ topic: message.topic, messages: [{ value: JSON.stringify(message.payload) }] });
      message.sentAt = new Date();
      await this.outbox.save(message);
    }
  }
}
export async function main() {
  const consumer = kafka.consumer({ groupId: 'x' });
  await consumer.subscribe({ topics: ['order.placed', 'order.paid'] });
  await consumer.run({ eachMessage: async ({ topic }) => console.log(topic) });
}
export class Admin {
  constructor(private readonly outbox: Repository<OutboxMessage>) {}
  async clean() {
    await this.outbox.delete({ topic: 'order.paid' });
    return this.outbox.find({ where: { topic: 'order.placed' } });
  }
}

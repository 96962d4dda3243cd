import { Kafka } from 'kafkajs';
import type { Decoded, Subscriber } from './subscriber';

const kafka = new Kafka({ brokers: ['localhost:9092'] });
const producer = kafka.producer();

export class Orders {
  constructor(private readonly subscriber: Subscriber) {}

  async start(): Promise<void> {
    await this.subscriber.subscribe({
      group: 'orders',
      topics: ['payments'],
      decode: (text) => JSON.parse(text) as Decoded,
      handler: ({ payload }) => this.paid(payload),
    });
  }

  private async paid(payload: unknown): Promise<void> {
    await producer.send({ topic: 'orders', messages: [{ value: JSON.stringify(payload) }] });
  }
}

export async function pay(): Promise<void> {
  await producer.send({ topic: 'payments', messages: [{ value: '{}' }] });
}

import { Kafka } from 'kafkajs';
import type { Envelope, EventBus, Handler } from './port';
import { Seen, within } from './seen';

export class KafkaBus implements EventBus {
  private readonly kafka = new Kafka({ brokers: [] });
  private readonly producer = this.kafka.producer();
  private readonly subscriptions: Array<{ topic: string; group: string; handler: Handler }> = [];
  constructor(private readonly seen: Seen) {}
  async publish(topic: string, envelope: Envelope): Promise<void> {
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(envelope) }] });
  }
  subscribe(topic: string, group: string, handler: Handler): void {
    this.subscriptions.push({ topic, group, handler });
  }
  async start(): Promise<void> {
    for (const sub of this.subscriptions) {
      const consumer = this.kafka.consumer({ groupId: sub.group });
      await consumer.subscribe({ topic: sub.topic });
      await consumer.run({
        eachMessage: async ({ message }) => {
          const envelope: Envelope = JSON.parse(String(message.value));
          if (!(await this.seen.isNew(envelope.id))) return;
          await within(sub.topic, () => sub.handler(envelope));
        },
      });
    }
  }
}

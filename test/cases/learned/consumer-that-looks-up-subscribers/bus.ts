import { Kafka } from 'kafkajs';

export interface DomainEvent {
  type: string;
  data: unknown;
}
type Handler = (event: DomainEvent) => Promise<void>;
const kafka = new Kafka({ brokers: [] });

export class KafkaBus {
  private readonly handlers = new Map<string, Handler[]>();
  private readonly producer = kafka.producer();
  private readonly consumer = kafka.consumer({ groupId: 'g' });

  subscribe(type: string, handler: Handler) {
    if (!this.handlers.has(type)) this.handlers.set(type, []);
    this.handlers.get(type)!.push(handler);
  }

  async start() {
    await this.consumer.subscribe({ topic: 'domain-events' });
    await this.consumer.run({
      eachMessage: async ({ message }) => {
        const event = JSON.parse(message.value!.toString()) as DomainEvent;
        const handlers = this.handlers.get(event.type);
        if (!handlers) return;
        for (const handler of handlers) await handler(event);
      },
    });
  }

  async publish(event: DomainEvent) {
    await this.producer.send({ topic: 'domain-events', messages: [{ value: JSON.stringify(event) }] });
  }
}
export const bus = new KafkaBus();

import { Kafka } from 'kafkajs';

export const subscribers = new Map<string, (text: string) => Promise<void>>();

export function SubscribeTo(topic: string) {
  return (_target: object, _key: string, descriptor: PropertyDescriptor) => {
    subscribers.set(topic, descriptor.value);
  };
}

export class KafkaService {
  private readonly kafka = new Kafka({ brokers: ['localhost:9092'] });
  private readonly producer = this.kafka.producer();
  private readonly consumer = this.kafka.consumer({ groupId: 'shop' });

  async onModuleInit(): Promise<void> {
    for (const topic of subscribers.keys()) await this.consumer.subscribe({ topic });
    await this.consumer.run({
      eachMessage: async ({ topic, message }) => {
        await subscribers.get(topic)?.call(this, String(message.value));
      },
    });
  }

  async send(topic: string, value: object): Promise<void> {
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(value) }] });
  }
}

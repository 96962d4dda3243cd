import { Kafka } from 'kafkajs';
import { lists, subscribers } from './subscribe';

export class KafkaService {
  private readonly kafka = new Kafka({ brokers: ['localhost:9092'] });
  private readonly producer = this.kafka.producer();
  private readonly consumer = this.kafka.consumer({ groupId: 'one' });

  async onModuleInit(): Promise<void> {
    for (const topic of [...subscribers.keys(), ...lists.keys()]) await this.consumer.subscribe({ topic });
    await this.consumer.run({
      eachMessage: async ({ topic, message }) => {
        const text = String(message.value);
        const subscriber = subscribers.get(topic);
        await subscriber?.apply(this, [text]);
        lists.get(topic)?.forEach(async (pair) => {
          const also = pair[1];
          await also.apply(this, [text]);
        });
      },
    });
  }

  async send(topic: string, value: object): Promise<void> {
    await this.producer.send({ topic, messages: [{ value: JSON.stringify(value) }] });
  }
}

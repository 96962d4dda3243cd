import { type ConsumerRunConfig, type ConsumerSubscribeTopics, type EachMessageHandler, Kafka } from 'kafkajs';

export class ConsumerService {
  private readonly kafka = new Kafka({ brokers: [] });

  async consume(topics: ConsumerSubscribeTopics, config: ConsumerRunConfig) {
    const consumer = this.kafka.consumer({ groupId: 'all' });
    await consumer.subscribe(topics);
    await consumer.run(config);
  }

  async consumeEach(topics: string[], eachMessage: EachMessageHandler) {
    const consumer = this.kafka.consumer({ groupId: 'each' });
    for (const topic of topics) await consumer.subscribe({ topic });
    await consumer.run({ eachMessage });
  }
}

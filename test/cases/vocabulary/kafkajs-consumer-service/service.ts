import { type ConsumerRunConfig, type ConsumerSubscribeTopics, Kafka } from 'kafkajs';

export class ConsumerService {
  private readonly kafka = new Kafka({ brokers: [] });

  async consume(topics: ConsumerSubscribeTopics, config: ConsumerRunConfig) {
    const consumer = this.kafka.consumer({ groupId: 'all' });
    await consumer.subscribe(topics);
    await consumer.run(config);
  }
}

import { Kafka } from 'kafkajs';
import { ConsumerService } from './service.js';

const producer = new Kafka({ brokers: [] }).producer();

export class Listeners {
  constructor(private readonly consumers: ConsumerService) {}

  async onModuleInit() {
    await this.consumers.consume(
      { topics: ['paid'] },
      {
        eachMessage: async () => {
          await producer.send({ topic: 'shipped', messages: [] });
        },
      },
    );
    await this.consumers.consume({ topics: ['shipped'] }, { eachMessage: async () => this.closed() });
  }
  async onModuleDestroy() {
    await this.consumers.consumeEach(['closed', 'lost'], async () => {
      await producer.send({ topic: 'archived', messages: [] });
    });
  }
  private async closed() {
    await producer.send({ topic: 'closed', messages: [] });
  }
}

import { KafkaJS } from '@confluentinc/kafka-javascript';

const { Kafka } = KafkaJS;
const kafka = new Kafka({ kafkaJS: { brokers: [] } });
const other = new KafkaJS.Kafka({});

export class Refunds {
  private producer: KafkaJS.Producer = other.producer();
  async refund() {
    await this.producer.send({ topic: 'refunds', messages: [] });
  }
}
export async function run() {
  const consumer = kafka.consumer({ kafkaJS: { groupId: 'a' } });
  await consumer.subscribe({ topic: 'refunds' });
  await consumer.run({ eachMessage: async () => new Refunds().refund() });
}

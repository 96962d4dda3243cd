import { type Consumer, Kafka, type Producer } from 'kafkajs';

const TOPICS = { placed: 'order.placed', shipped: 'order.shipped' } as const;
const kafka = new Kafka({ clientId: 'shop', brokers: [] });

export class Orders {
  private readonly producer: Producer = kafka.producer();

  async place(id: string) {
    await this.send(TOPICS.placed, id);
  }
  async ship(ids: string[]) {
    await this.producer.sendBatch({
      topicMessages: [
        { topic: TOPICS.shipped, messages: ids.map((value) => ({ value })) },
        { topic: 'audit', messages: [] },
      ],
    });
    const transaction = await this.producer.transaction();
    await transaction.send({ topic: 'invoice', messages: [] });
  }
  async told(topic: string) {
    await this.producer.send({ topic, messages: [] });
  }
  private async send(topic: string, value: string) {
    await this.producer.send({ topic, messages: [{ value }] });
  }
}

export async function stock(orders: Orders) {
  const consumer = kafka.consumer({ groupId: 'stock' });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPICS.placed, fromBeginning: true });
  await consumer.subscribe({ topics: ['audit', 'invoice'] });
  await consumer.run({
    eachMessage: async ({ message }) => {
      await orders.ship([String(message.value)]);
    },
  });
}

export class Mail {
  private consumer: Consumer;
  constructor() {
    this.consumer = kafka.consumer({ groupId: 'mail' });
  }
  async start() {
    await this.consumer.subscribe({ topic: TOPICS.shipped });
    await this.consumer.subscribe({ topic: /^back-/ });
    await this.consumer.run({ eachBatch: this.onBatch.bind(this) });
  }
  private async onBatch() {
    await new Orders().place('again');
  }
}

import { Consumer, Kafka, Producer } from 'kafkajs';

const topicOf = (node: string) => `commands.node.${node}`;

export class Commands {
  private node = '';
  private topic: string = '';
  private readonly consumer: Consumer;
  private readonly producer: Producer;

  constructor(kafka: Kafka) {
    this.consumer = kafka.consumer({ groupId: 'gateway' });
    this.producer = kafka.producer();
  }

  async start() {
    if (process.env.OFFLINE === 'yes') return;
    this.node = process.env.NODE_ID || 'gateway';
    this.topic = topicOf(this.node);
    await this.consumer.subscribe({ topic: this.topic });
    await this.consumer.run({ eachMessage: async ({ message }) => console.log(message.value) });
  }

  async stop() {
    await this.producer.send({ topic: topicOf(this.node), messages: [{ value: 'stop' }] });
  }
}

import amqp, { type Channel } from 'amqplib';

interface Consuming {
  queue: string;
  keys: string[];
  hear: (data: unknown, key: string) => Promise<void>;
}
export class Rabbit {
  private channel!: Channel;
  async connect() {
    this.channel = await (await amqp.connect('')).createChannel();
    await this.channel.assertExchange('doors', 'topic');
  }
  async publish(key: string, data: unknown) {
    this.channel.publish('doors', key, Buffer.from(JSON.stringify(data)));
  }
  async consume({ queue, keys, hear }: Consuming) {
    for (const key of keys) await this.channel.bindQueue(queue, 'doors', key);
    await this.channel.consume(queue, async (message) => {
      if (message) await hear(JSON.parse(message.content.toString()), message.fields.routingKey);
    });
  }
}
export const rabbit = new Rabbit();

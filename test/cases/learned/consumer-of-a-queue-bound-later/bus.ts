import amqp from 'amqplib';

export interface Happened {
  type: string;
}
type Handler = (event: Happened) => Promise<void>;

export interface Bus {
  publish(event: Happened): Promise<void>;
  subscribe(type: string, handler: Handler): void;
}
export class RabbitBus implements Bus {
  private channel!: any;
  private queue!: string;
  private handlers = new Map<string, Handler[]>();

  constructor(private readonly service: string) {}

  async init() {
    const connection = await amqp.connect('amqp://localhost');
    this.channel = await connection.createChannel();
    const { queue } = await this.channel.assertQueue(`${this.service}.queue`);
    this.queue = queue;
    await this.channel.consume(this.queue, async (message: any) => {
      await this.process(message);
    });
  }

  private async process(message: any) {
    const event: Happened = JSON.parse(message.content.toString());
    const key = message.fields.routingKey;
    for (const handler of this.handlers.get(key) ?? []) await handler(event);
  }

  async publish(event: Happened) {
    this.channel.publish('events', event.type, Buffer.from(JSON.stringify(event)));
  }

  async subscribe(type: string, handler: Handler) {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
    await this.bind([type]);
  }

  private async bind(types: string[]) {
    for (const type of types) await this.channel.bindQueue(this.queue, 'events', type);
  }
}

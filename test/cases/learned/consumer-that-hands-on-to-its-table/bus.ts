import amqp from 'amqplib';

export interface Happened {
  type: string;
  data: unknown;
}
type Handler = (event: Happened) => Promise<void>;

export class RabbitBus {
  private channel!: any;
  private handlers = new Map<string, Handler[]>();
  private waiting: { type: string; handler: Handler }[] = [];
  private ready = false;

  constructor(private readonly service: string) {}

  async init() {
    const connection = await amqp.connect('amqp://localhost');
    this.channel = await connection.createChannel();
    for (const { type, handler } of this.waiting) this.subscribeNow(type, handler);
    this.ready = true;
    await this.channel.consume(this.service, async (message: any) => {
      await this.process(message);
    });
  }

  private async process(message: any) {
    const event: Happened = JSON.parse(message.content.toString());
    const own = this.handlers.get(event.type) || [];
    const all = [...own, ...(this.handlers.get('*') || [])];
    for (const handler of all) await handler(event);
    this.channel.ack(message);
  }

  async publish(event: Happened) {
    const key = event.type;
    this.channel.publish('events', key, Buffer.from(JSON.stringify(event)));
  }

  subscribe(type: string, handler: Handler) {
    if (!this.ready) {
      this.waiting.push({ type, handler });
      return;
    }
    this.subscribeNow(type, handler);
  }

  private subscribeNow(type: string, handler: Handler) {
    if (!this.handlers.has(type)) {
      this.handlers.set(type, []);
      this.channel.bindQueue(this.service, 'events', type);
    }
    this.handlers.get(type)!.push(handler);
  }
}

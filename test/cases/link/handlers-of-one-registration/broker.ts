import type { Channel } from 'amqplib';
import type { MessageHandler } from './handlers';

type Listener = (message: { data: unknown; ack: () => void }) => void;

export class LowLevel {
  constructor(protected channel: Channel) {}

  send(exchange: string, data: unknown, routingKey = ''): boolean {
    return this.channel.publish(exchange, routingKey, Buffer.from(JSON.stringify(data)));
  }

  bind(queue: string, exchange: string, pattern?: string) {
    return this.channel.bindQueue(queue, exchange, pattern!);
  }

  consume(queue: string, callback: (error: Error | null, message: unknown) => void) {
    return this.channel.consume(queue, onMessage);

    function onMessage(message: { content: Buffer } | null) {
      if (message) callback(null, JSON.parse(message.content.toString()));
    }
  }
}

export class Broker {
  constructor(private readonly low: LowLevel) {}

  async publish(topic: string, data: unknown) {
    this.low.send(topic, data);
  }

  async subscribe(topic: string, listener: Listener) {
    const callback = (error: Error | null, data: unknown) => {
      if (error) console.error(error);
      listener({ data, ack: () => console.log(topic) });
    };
    await this.low.bind('', topic);
    await this.low.consume('', callback);
  }
}

export class Processor {
  constructor(
    private readonly handler: MessageHandler,
    private readonly broker: Broker,
  ) {}

  async start() {
    await this.broker.subscribe(this.handler.topics.in, this.processMessage.bind(this));
  }

  private async processMessage(message: { data: unknown }) {
    if (this.handler.validate && !this.handler.validate(message.data)) return;
    await this.run(message.data);
  }

  private run(data: unknown) {
    return this.handler.process(data);
  }
}

export const pay = (broker: Broker) => broker.publish('order:paid', {});

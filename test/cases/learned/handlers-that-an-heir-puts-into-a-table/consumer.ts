import * as amqp from 'amqplib';
import { Processors } from './processors';

export class Consumer {
  private channel!: amqp.Channel;
  /** What maps hears nothing. */
  private readonly mappers: Record<string, any> = { OrderPlaced: new BodyMapper(), OrderPaid: new BodyMapper() };
  constructor(private readonly processors: Processors) {}

  async start() {
    await this.channel.consume(process.env.QUEUE!, async (message) => {
      if (message === null) return;
      await this.handleMessage(message);
      this.channel.ack(message);
    });
  }
  private async handleMessage(message: amqp.Message) {
    const type = message.properties.type || message.properties.headers?.type;
    const handlers = this.processors.all()[type];
    if (!handlers) return;
    const body = this.mappers[type].map(message);
    await Promise.all(
      handlers.map(async (lazy) => {
        const handler = await lazy;
        const told = { id: message.properties.messageId, body: JSON.parse(message.content.toString()) ?? body };
        await handler.handle(told);
      }),
    );
  }
}

class BodyMapper {
  map(message: amqp.Message) {
    return message.content;
  }
}

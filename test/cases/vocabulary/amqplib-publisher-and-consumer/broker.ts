import { connect } from 'amqplib';

const typeName = <T>(of: T): string => (of?.constructor ? of.constructor.name : typeof of);

export class Publisher {
  async publish<T>(message: T): Promise<void> {
    const channel = await (await connect('amqp://localhost')).createChannel();
    await channel.assertExchange(typeName(message), 'fanout');
    channel.publish(typeName(message), '', Buffer.from(JSON.stringify(message)));
  }
}

export class Consumer {
  async consume<T>(type: T, handler: (message: T) => void): Promise<void> {
    const channel = await (await connect('amqp://localhost')).createChannel();
    const own = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(own.queue, typeName(type), '');
    await channel.consume(own.queue, (message) => {
      if (message) handler(JSON.parse(message.content.toString()));
    });
  }

  async unbound(handler: () => void) {
    const channel = await (await connect('amqp://localhost')).createChannel();
    const own = await channel.assertQueue('');
    await channel.consume(own.queue, handler);
  }
}

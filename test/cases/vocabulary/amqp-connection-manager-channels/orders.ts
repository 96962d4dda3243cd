import amqp, { type ChannelWrapper } from 'amqp-connection-manager';
import type { Channel, ConfirmChannel, ConsumeMessage } from 'amqplib';

const connection = amqp.connect(['amqp://localhost']);

export class Publisher {
  private readonly channel: ChannelWrapper = connection.createChannel({
    json: true,
    setup: (channel: Channel) => channel.assertExchange('shop', 'topic'),
  });

  async place(order: object) {
    await this.channel.publish('shop', 'order.placed', order);
  }

  async mail(to: string) {
    await this.channel.sendToQueue('mails', { to });
  }
}

function onPlaced(message: ConsumeMessage | null) {
  console.log(message);
}

export const placed = connection.createChannel({
  async setup(channel: ConfirmChannel) {
    await channel.assertQueue('stock');
    await channel.bindQueue('stock', 'shop', 'order.*');
    await channel.consume('stock', onPlaced);
  },
});

const mails = connection.createChannel();
mails.consume('mails', (message) => {
  console.log(message);
});
mails.addSetup((channel: ConfirmChannel) => channel.consume('bounces', (message) => console.log(message)));

import amqp, { type Channel, type ConsumeMessage } from 'amqplib';

const EXCHANGE = 'shop';

export class Broker {
  private channel!: Channel;

  async connect() {
    const connection = await amqp.connect('amqp://localhost');
    this.channel = await connection.createChannel();
    await this.channel.assertExchange(EXCHANGE, 'topic');
  }
  publish(key: string, body: object) {
    this.channel.publish(EXCHANGE, key, Buffer.from(JSON.stringify(body)));
  }
  async listen() {
    await this.channel.assertQueue('mail');
    await this.channel.bindQueue('mail', EXCHANGE, 'order.*');
    await this.channel.consume('mail', (message) => this.onMail(message));
    await this.channel.consume('jobs', async (message) => {
      if (message) this.publish('order.shipped', {});
    });
    const own = await this.channel.assertQueue('', { exclusive: true });
    await this.channel.bindQueue(own.queue, 'news', '');
    await this.channel.consume(own.queue, () => {
      this.publish('payment.received', {});
    });
    const { queue } = await this.channel.assertQueue('all');
    await this.channel.bindQueue(queue, EXCHANGE, '#');
    await this.channel.consume(queue, this.onAny.bind(this));
    await this.channel.assertQueue('audit');
    await this.channel.bindQueue('audit', 'audit', 'audit');
    await this.channel.consume('audit', this.onAudit.bind(this));
  }
  private onAudit() {}
  private onAny() {}
  private onMail(_message: ConsumeMessage | null) {
    this.channel.sendToQueue('jobs', Buffer.from(''));
  }
}

export function place(broker: Broker, channel: Channel) {
  broker.publish('order.placed', {});
  channel.publish('news', '', Buffer.from(''));
  channel.publish('audit', 'audit', Buffer.from(''));
}

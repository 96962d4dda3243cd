import { BrokerAsPromised, type BrokerConfig, withDefaultConfig } from 'rascal';

const config: BrokerConfig = {
  vhosts: {
    '/': {
      exchanges: ['shop'],
      queues: ['orders'],
      bindings: ['shop[order.placed] -> orders'],
      publications: { order_placed: { exchange: 'shop', routingKey: 'order.placed' }, mail: { queue: 'mails' } },
      subscriptions: { orders: { queue: 'orders' }, mail: { queue: 'mails' } },
    },
  },
};

export class Shop {
  private broker!: BrokerAsPromised;
  async start() {
    this.broker = await BrokerAsPromised.create(withDefaultConfig(config));
    this.broker.on('error', () => this.broker.shutdown());
    const orders = await this.broker.subscribe('orders');
    orders
      .on('error', console.error)
      .on('invalid_content', () => this.order('again'))
      .on('message', async (_message, content, ackOrNack) => {
        const publication = await this.broker.publish('mail', content);
        publication.on('success', () => this.order('again'));
        ackOrNack();
      });
    const mail = await this.broker.subscribe('mail');
    mail.on('message', async (message) => {
      await this.broker.forward('order_placed', message);
    });
  }
  async order(id: string) {
    await this.broker.publish('order_placed', { id }, 'order.placed');
  }
}

import { type AsyncMessage, Connection, type Publisher } from 'rabbitmq-client';

const rabbit = new Connection('amqp://localhost');

export class Users {
  private readonly publisher: Publisher = rabbit.createPublisher({
    confirm: true,
    exchanges: [{ exchange: 'my-events', type: 'topic' }],
  });
  async create(id: string) {
    await this.publisher.send({ exchange: 'my-events', routingKey: 'users.created' }, { id });
  }
  async mail(id: string) {
    await this.publisher.send('mails', { id });
  }
  async told() {
    await this.publisher.send({ exchange: 'news' }, {});
  }
}
const users = new Users();

const consumer = rabbit.createConsumer(
  {
    queue: 'user-events',
    queueOptions: { durable: true },
    exchanges: [{ exchange: 'my-events', type: 'topic' }],
    queueBindings: [{ exchange: 'my-events', routingKey: 'users.*' }],
  },
  async (msg) => {
    await users.mail(String(msg.body));
  },
);
consumer.on('error', (err) => console.log(err));
rabbit.on('error', () => {});

export class Mailer {
  start() {
    rabbit.createConsumer({ queue: 'mails' }, this.onMail.bind(this));
    rabbit.createConsumer({ queue: 'sums' }, async (req, reply) => {
      await reply(req.body);
    });
  }
  private async onMail(_msg: AsyncMessage) {
    const client = rabbit.createRPCClient({ confirm: true });
    await client.send('sums', [1, 2]);
  }
}

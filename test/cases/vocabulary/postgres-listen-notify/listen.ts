import createSubscriber, { type Subscriber } from 'pg-listen';

const subscriber = createSubscriber({ connectionString: '' });

export async function start() {
  subscriber.notifications.on('read', (payload) => count(payload));
  subscriber.events.on('error', () => process.exit(1));
  await subscriber.connect();
  await subscriber.listenTo('read');
}
async function count(payload: unknown) {
  await subscriber.notify('counted', payload);
}
export class Counter {
  constructor(private readonly channel: Subscriber) {}
  listen() {
    this.channel.notifications.on('counted', this.counted.bind(this));
  }
  private counted() {}
}

import { type Message, PubSub, type Topic } from '@google-cloud/pubsub';

const pubsub = new PubSub();

export async function setUp() {
  await pubsub.createSubscription('photo-taken', 'photo-sorter');
}

export class Sorter {
  private readonly sorted: Topic = pubsub.topic('photo-sorted');

  listen() {
    const subscription = pubsub.subscription('photo-sorter');
    subscription.on('message', (message: Message) => this.sort(message));
    subscription.on('error', console.error);
  }
  private async sort(message: Message) {
    await this.sorted.publishMessage({ data: message.data });
    message.ack();
  }
}

async function send(topic: string, json: object) {
  await pubsub.topic(topic).publishMessage({ json });
}
export const take = () => send('photo-taken', {});
export const drop = () => send('photo-dropped', {});

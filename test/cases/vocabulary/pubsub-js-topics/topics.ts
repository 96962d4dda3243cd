import PubSub from 'pubsub-js';

PubSub.subscribe('basket.changed', (topic: string, data: unknown) => console.log(topic, data));
PubSub.subscribeAll((topic: string) => console.log(topic));

export function put(item: string) {
  PubSub.publish('basket.changed', { item });
}

export function pay() {
  PubSub.publishSync('basket.paid');
}

import { dispatchEvent, emitEvent } from '@acme/keys';
import { onMessage } from '@acme/push';
import { subscribe as subscribeStore } from '@acme/store';
import { AlpacaBroker, useBroker } from '@acme/trading';
import { CreateTopicCommand, KafkaClient, ListClustersCommand } from '@aws-sdk/client-kafka';
import { type Event, subscribe } from '@parcel/watcher';
import { BehaviourTopic, RabbitClient, ReadQueueRequest } from '@shop/rabbit-api';
import { Consumer } from '@shop/message-bus';
import { KafkaContainer } from '@testcontainers/kafka';
import { publish } from 'gh-branches';
import { KafkaAdmin } from 'kafka-admin';
import { NatsortPublisher } from 'natsort';
import { KafkaManagement } from '@shop/kafka';

const SOURCES = 'content-dir';
const BRANCH = 'gh-pages';
const STORE_KEY = 'user-settings';
const messaging = 'default-app';

/** What a platform's service is asked for. */
const kafka = new KafkaClient({});
export const clusters = () => kafka.send(new ListClustersCommand({}));
export const topic = () => kafka.send(new CreateTopicCommand({ topicName: 'orders' }));

/** Those who look after a broker. */
const rabbit = new RabbitClient({ url: 'http://rabbit' });
const admin = new KafkaAdmin();
const management = new KafkaManagement();
export async function setUp() {
  await rabbit.send(new ReadQueueRequest({ name: 'orders.placed' }));
  await rabbit.send('GET', '/api/queues');
  await rabbit.sendRequest('GET', '/api/queues');
  await rabbit.pushPolicy('ha-all', { pattern: '.*' });
  await admin.dispatch('create-topic', { topic: 'orders' });
  await admin.notifyLeader('broker-1');
  await management.publish('orders.placed', {});
  await new KafkaContainer().emit('orders.placed', {});
  return BehaviourTopic;
}

/** Trades and insurances have brokers. */
export class Trader {
  constructor(private readonly broker: AlpacaBroker) {}

  async buy(symbol: string) {
    await this.broker.sendOrder({ type: 'limit', symbol });
    await this.broker.notify('margin-call', symbol);
    await this.broker.subscribe('trade-updates', (update: object) => console.log(update));
    await useBroker().sendQuote('car-basic', { price: 3 });
  }
}

/** Functions that are called so alone. */
export const watch = () => subscribe(SOURCES, (_: Error | null, events: Event[]) => console.log(events));
export const deploy = () => publish(BRANCH, { dir: 'dist' });
subscribeStore(STORE_KEY, () => console.log('changed'));
onMessage(messaging, (payload: object) => console.log(payload));
export function press() {
  dispatchEvent('key-down', { key: 'Enter' });
  emitEvent('mouse-up');
}

/** How far it is. */
const rows = new Consumer();
rows.onProgress('import.rows', () => {});
export const sort = (publisher: NatsortPublisher) => publisher.publish('natural-order');

import type { VocabularyInput } from './schema.js';

/** Most often only a way to clients for what is said otherwise. */
const pubSub = (types: string[]): Pick<VocabularyInput, 'carrier' | 'clients' | 'shared' | 'listens' | 'emits'> => ({
  carrier: true,
  clients: true,
  shared: true,
  listens: [
    { call: ['subscribe'], types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' },
    {
      call: ['asyncIterator', 'asyncIterableIterator'],
      types,
      event: { arg: 0, as: 'name' },
      callback: 'around',
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish'], types, event: { arg: 0, as: 'name' }, kind: 'message' }],
});

/** https://github.com/apollographql/graphql-subscriptions; older versions of Apollo's server hand it on. */
export const graphqlSubscriptions: VocabularyInput = {
  name: 'graphql-subscriptions',
  docs: 'https://github.com/apollographql/graphql-subscriptions',
  packages: ['graphql-subscriptions', 'graphql-redis-subscriptions', 'apollo-server', 'apollo-server-express'],
  ...pubSub(['PubSub', 'PubSubEngine', 'RedisPubSub']),
};

/** https://github.com/apollographql/graphql-subscriptions#pubsub-implementations: the same by a broker */
export const graphqlBrokers: VocabularyInput = {
  name: 'graphql-kafkajs-subscriptions and its like',
  docs: 'https://github.com/apollographql/graphql-subscriptions#pubsub-implementations',
  packages: [
    'graphql-kafkajs-subscriptions',
    'graphql-kafka-subscriptions',
    'graphql-postgres-subscriptions',
    'graphql-amqp-subscriptions',
    'graphql-rabbitmq-subscriptions',
    'graphql-mqtt-subscriptions',
    '@axelspringer/graphql-google-pubsub',
  ],
  ...pubSub(['KafkaPubSub', 'PostgresPubSub', 'AMQPPubSub', 'AmqpPubSub', 'MQTTPubSub', 'GooglePubSub']),
  values: ['KafkaPubSub', 'PostgresPubSub'].map((type) => ({ call: 'create', of: type, type })),
};

const types = ['PubSub'];

/** https://the-guild.dev/graphql/yoga-server/docs/features/subscriptions */
export const graphqlYoga: VocabularyInput = {
  name: '@graphql-yoga/subscription',
  docs: 'https://the-guild.dev/graphql/yoga-server/docs/features/subscriptions',
  packages: ['@graphql-yoga/subscription', 'graphql-yoga'],
  carrier: true,
  clients: true,
  shared: true,
  listens: [{ call: ['subscribe'], types, event: { arg: 0, as: 'name' }, callback: 'around', kind: 'message' }],
  emits: [{ call: ['publish'], types, event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [{ call: 'createPubSub', type: 'PubSub' }],
};

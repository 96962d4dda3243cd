import type { VocabularyInput } from './schema.js';

const types = ['PubSub', 'PubSubEngine', 'RedisPubSub'];

/** https://github.com/apollographql/graphql-subscriptions: most often only a way to clients for what is said otherwise */
export const graphqlSubscriptions: VocabularyInput = {
  name: 'graphql-subscriptions',
  docs: 'https://github.com/apollographql/graphql-subscriptions',
  packages: ['graphql-subscriptions', 'graphql-redis-subscriptions'],
  carrier: true,
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
};

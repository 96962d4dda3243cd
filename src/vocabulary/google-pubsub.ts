import type { VocabularyInput } from './schema.js';

/** https://cloud.google.com/nodejs/docs/reference/pubsub/latest */
export const googlePubsub: VocabularyInput = {
  name: '@google-cloud/pubsub',
  docs: 'https://cloud.google.com/nodejs/docs/reference/pubsub/latest',
  packages: ['@google-cloud/pubsub'],
  listens: [
    {
      call: ['on'],
      types: ['Subscription'],
      when: 'message',
      event: { of: 'receiver', arg: 0, as: 'name' },
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [
    {
      call: ['publishMessage', 'publish', 'publishJSON'],
      types: ['Topic'],
      event: { of: 'receiver', arg: 0, as: 'name' },
      kind: 'message',
    },
  ],
  bindings: [{ call: ['createSubscription'], types: ['PubSub'], queue: { arg: 1 }, event: { arg: 0, as: 'name' } }],
  values: [
    { call: 'topic', of: 'PubSub', type: 'Topic' },
    { call: 'subscription', of: 'PubSub', type: 'Subscription' },
    { call: 'subscription', of: 'Topic', type: 'Subscription' },
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://docs.dapr.io/developing-applications/sdks/js/ */
export const dapr: VocabularyInput = {
  name: '@dapr/dapr',
  docs: 'https://docs.dapr.io/developing-applications/sdks/js/',
  packages: ['@dapr/dapr'],
  listens: [
    { call: ['subscribe', 'subscribeBulk'], types: ['ServerPubSub'], event: { arg: 1, as: 'name' }, callback: 2, kind: 'message' },
    { call: ['subscribeToRoute'], types: ['ServerPubSub'], event: { arg: 1, as: 'name' }, callback: 3, kind: 'message' },
    {
      call: ['subscribeWithOptions'],
      types: ['ServerPubSub'],
      event: { arg: 1, as: 'name' },
      callback: 2,
      handlers: ['callback'],
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish', 'publishBulk'], types: ['ClientPubSub'], event: { arg: 1, as: 'name' }, kind: 'message' }],
  entries: [
    { call: ['listen'], types: ['ServerInvoker'], kind: 'http', says: { arg: 0 }, label: '{0}', callback: 1 },
    { call: ['receive'], types: ['ServerBinding'], kind: 'other', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
  values: [
    { property: 'pubsub', of: 'DaprClient', type: 'ClientPubSub' },
    { property: 'client', of: 'DaprServer', type: 'DaprClient' },
    { property: 'pubsub', of: 'DaprServer', type: 'ServerPubSub' },
    { property: 'invoker', of: 'DaprServer', type: 'ServerInvoker' },
    { property: 'binding', of: 'DaprServer', type: 'ServerBinding' },
  ],
};

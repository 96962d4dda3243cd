import type { VocabularyInput } from './schema.js';

/** https://github.com/mroderick/PubSubJS */
export const pubsubJs: VocabularyInput = {
  name: 'pubsub-js',
  docs: 'https://github.com/mroderick/PubSubJS',
  packages: ['pubsub-js'],
  listens: [
    { call: ['subscribe', 'subscribeOnce'], types: ['Base'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' },
    { call: ['subscribeAll'], types: ['Base'], event: { as: 'name' }, callback: 0, kind: 'event' },
  ],
  emits: [{ call: ['publish', 'publishSync'], types: ['Base'], event: { arg: 0, as: 'name' }, kind: 'event' }],
  values: [{ exported: 'default', type: 'Base' }],
};

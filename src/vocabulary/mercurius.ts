import type { VocabularyInput } from './schema.js';

const types = ['PubSub'];

/** https://mercurius.dev/#/docs/subscriptions */
export const mercurius: VocabularyInput = {
  name: 'mercurius (subscriptions)',
  docs: 'https://mercurius.dev/#/docs/subscriptions',
  packages: ['mercurius'],
  shared: true,
  listens: [{ call: ['subscribe'], types, event: { arg: 0, as: 'name' }, callback: 'around', kind: 'message' }],
  emits: [{ call: ['publish'], types, event: { arg: 0, as: 'name', property: 'topic' }, kind: 'message' }],
  values: ['MercuriusContext', 'MercuriusPlugin'].map((of) => ({ property: 'pubsub', of, type: 'PubSub' })),
};

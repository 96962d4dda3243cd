import type { VocabularyInput } from './schema.js';

/** https://docs.svix.com: webhooks by the type of their event */
export const svix: VocabularyInput = {
  name: 'svix',
  docs: 'https://docs.svix.com',
  packages: ['svix'],
  emits: [{ call: ['create'], types: ['Message'], event: { arg: 1, as: 'name', property: 'eventType' }, kind: 'message' }],
  values: [{ property: 'message', of: 'Svix', type: 'Message' }],
};

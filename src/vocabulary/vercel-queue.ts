import type { VocabularyInput } from './schema.js';

/** https://vercel.com/docs/queues */
export const vercelQueue: VocabularyInput = {
  name: '@vercel/queue',
  docs: 'https://vercel.com/docs/queues',
  packages: ['@vercel/queue'],
  listens: [{ call: ['receive'], types: ['PollingQueueClient'], event: { arg: 0, as: 'name' }, callback: 2, kind: 'message' }],
  emits: [
    { call: ['send'], event: { arg: 0, as: 'name' }, kind: 'message' },
    { call: ['send'], types: ['QueueClient', 'PollingQueueClient'], event: { arg: 0, as: 'name' }, kind: 'message' },
  ],
};

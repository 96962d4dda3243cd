import type { VocabularyInput } from './schema.js';

/** https://docs.quirrel.dev/api/queue: a queue is the route at which its jobs come in */
export const quirrel: VocabularyInput = {
  name: 'quirrel',
  docs: 'https://docs.quirrel.dev/api/queue',
  packages: ['quirrel'],
  shared: true,
  listens: [{ call: ['Queue'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [{ call: ['enqueue', 'enqueueMany'], types: ['Queue'], event: { of: 'receiver', arg: 0, as: 'name' }, kind: 'message' }],
  entries: [{ call: ['CronJob'], kind: 'cron', says: { arg: 1 }, label: '{0}', callback: 2 }],
  values: [{ call: 'Queue', type: 'Queue' }],
};

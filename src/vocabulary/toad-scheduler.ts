import type { VocabularyInput } from './schema.js';

/** https://github.com/kibertoad/toad-scheduler */
export const toadScheduler: VocabularyInput = {
  name: 'toad-scheduler',
  docs: 'https://github.com/kibertoad/toad-scheduler',
  packages: ['toad-scheduler'],
  entries: [{ call: ['Task', 'AsyncTask'], new: true, kind: 'cron', says: { arg: 0 }, label: '{0}', callback: 1 }],
};

import type { VocabularyInput } from './schema.js';

/** https://nodecron.com */
export const nodeCron: VocabularyInput = {
  name: 'node-cron',
  docs: 'https://nodecron.com',
  packages: ['node-cron'],
  entries: [{ call: ['schedule', 'createTask'], kind: 'cron', says: { arg: 0 }, label: '{0}', callback: 1 }],
};

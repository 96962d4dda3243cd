import type { VocabularyInput } from './schema.js';

const job = { call: ['Cron'], kind: 'cron', says: { arg: 0 }, label: '{0}' } as const;

/** https://croner.56k.guru */
export const croner: VocabularyInput = {
  name: 'croner',
  docs: 'https://croner.56k.guru',
  packages: ['croner'],
  entries: [1, 2].flatMap((callback) => [
    { ...job, call: [...job.call], callback },
    { ...job, call: [...job.call], new: true, callback },
  ]),
};

import type { VocabularyInput } from './schema.js';

/** https://github.com/karakeep-app/liteque */
export const liteque: VocabularyInput = {
  name: 'liteque',
  docs: 'https://github.com/karakeep-app/liteque',
  packages: ['liteque'],
  listens: [{ new: 'Runner', event: { as: 'job' }, queue: { arg: 0 }, callback: 1, handlers: ['run'], kind: 'job' }],
  emits: [{ call: ['enqueue'], types: ['SqliteQueue'], event: { as: 'job' }, kind: 'job' }],
};

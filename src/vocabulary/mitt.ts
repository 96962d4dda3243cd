import type { VocabularyInput } from './schema.js';

/** https://github.com/developit/mitt */
export const mitt: VocabularyInput = {
  name: 'mitt',
  docs: 'https://github.com/developit/mitt',
  packages: ['mitt'],
  listens: [{ call: ['on'], types: ['Emitter'], event: { arg: 0, as: 'name', every: '*' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: ['Emitter'], event: { arg: 0, as: 'name' }, kind: 'event' }],
  values: [{ call: 'default', type: 'Emitter' }],
};

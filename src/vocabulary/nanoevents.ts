import type { VocabularyInput } from './schema.js';

/** https://github.com/ai/nanoevents */
export const nanoevents: VocabularyInput = {
  name: 'nanoevents',
  docs: 'https://github.com/ai/nanoevents',
  packages: ['nanoevents'],
  listens: [{ call: ['on'], types: ['Emitter'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: ['Emitter'], event: { arg: 0, as: 'name' }, kind: 'event' }],
  values: [{ call: 'createNanoEvents', type: 'Emitter' }],
};

import type { VocabularyInput } from './schema.js';

const types = ['default', '='];

/** https://github.com/bee-queue/bee-queue#api-reference */
export const beeQueue: VocabularyInput = {
  name: 'bee-queue',
  docs: 'https://github.com/bee-queue/bee-queue#api-reference',
  packages: ['bee-queue'],
  listens: [{ call: ['process'], types, event: { arg: 0, as: 'job' }, callback: -1, kind: 'job' }],
  // Jobs have no names: what they carry is given.
  emits: [{ call: ['createJob'], types, event: { arg: 0, as: 'job' }, kind: 'job' }],
};

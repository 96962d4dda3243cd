import type { VocabularyInput } from './schema.js';

/** https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md */
export const bull: VocabularyInput = {
  name: 'bull',
  docs: 'https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md',
  packages: ['bull'],
  listens: [
    {
      call: ['process'],
      types: ['Queue', 'default', '=', 'Bull', 'default.Queue', '=.Queue', '*.Queue'],
      event: { arg: 0, as: 'job' },
      callback: -1,
      kind: 'job',
    },
  ],
  emits: [
    { call: ['add'], types: ['Queue', 'default', '=', 'default.Queue', '=.Queue', '*.Queue'], event: { arg: 0, as: 'job' }, kind: 'job' },
    {
      call: ['addBulk'],
      types: ['Queue', 'default', '=', 'default.Queue', '=.Queue', '*.Queue'],
      event: { arg: 0, as: 'job', property: 'name' },
      kind: 'job',
    },
  ],
  values: ['Queue', 'default', '=', 'default.Queue', '=.Queue', '*.Queue'].map((of) => ({
    call: 'isReady',
    of,
    gives: 'receiver' as const,
  })),
};

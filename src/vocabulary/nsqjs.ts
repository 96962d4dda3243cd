import type { VocabularyInput } from './schema.js';

/** https://github.com/dudleycarr/nsqjs */
export const nsqjs: VocabularyInput = {
  name: 'nsqjs',
  docs: 'https://github.com/dudleycarr/nsqjs',
  packages: ['nsqjs'],
  shared: true,
  listens: [
    {
      call: ['on', 'once', 'addListener'],
      types: ['Reader'],
      when: 'message',
      event: { of: 'receiver', arg: 0, as: 'name' },
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish', 'deferPublish'], types: ['Writer'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: ['on', 'once', 'addListener'].map((call) => ({ call, of: 'Reader', gives: 'receiver' as const })),
};

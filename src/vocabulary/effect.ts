import type { VocabularyInput } from './schema.js';

// `import { Effect } from 'effect'`, or all of `effect/Effect`.
const ofEffect = ['Effect', ''];
const tags = ['Tag', 'Service', 'Reference', 'GenericTag'];

/** https://effect.website/docs: no bus, but what runs and gives the objects that are */
export const effect: VocabularyInput = {
  name: 'effect',
  docs: 'https://effect.website/docs/getting-started/the-effect-type/',
  packages: ['effect'],
  values: [
    { carries: 0, types: ['Effect', 'Effect.Effect'] },
    ...ofEffect.flatMap((of) => [
      ...['gen', 'sync', 'promise', 'suspend'].map((call) => ({ call, of, gives: 'returned' as const })),
      // A function that makes effects is called as one.
      ...['fn', 'fnUntraced'].map((call) => ({ call, of, gives: 'argument' as const })),
      ...['try', 'tryPromise'].map((call) => ({ call, of, gives: 'returned' as const, held: 'try' })),
      // `map(effect, f)`, or `map(f)` in a pipe.
      ...['map', 'flatMap', 'andThen'].map((call) => ({ call, of, gives: 'returned' as const, arg: -1 })),
      ...['succeed', 'all', 'orDie', 'runPromise', 'runSync'].map((call) => ({ call, of, gives: 'argument' as const })),
    ]),
    ...['Context', ''].flatMap((of) => tags.map((tag) => ({ tag, of, arg: 1 }))),
    ...['Layer', ''].flatMap((of) => ['succeed', 'effect', 'sync', 'scoped'].map((fills) => ({ fills, of, tag: 0, arg: 1 }))),
    ...ofEffect.flatMap((of) => ['provideService', 'provideServiceEffect'].map((fills) => ({ fills, of, tag: 1, arg: 2 }))),
  ],
};

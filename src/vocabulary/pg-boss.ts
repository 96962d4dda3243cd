import type { VocabularyInput } from './schema.js';

const types = ['PgBoss', 'default'];

/** https://timgit.github.io/pg-boss */
export const pgBoss: VocabularyInput = {
  name: 'pg-boss',
  docs: 'https://timgit.github.io/pg-boss',
  packages: ['pg-boss'],
  shared: true,
  listens: [
    { call: ['work'], types, event: { arg: 0, as: 'name' }, callback: -1, kind: 'job' },
    // Before version 8 a queue is subscribed to with what works on it.
    { call: ['subscribe'], types, event: { arg: 0, as: 'name' }, callback: -1, kind: 'event' },
    { call: ['fetch'], types, event: { arg: 0, as: 'name' }, callback: 'around', kind: 'job' },
  ],
  emits: [
    {
      call: ['send', 'sendAfter', 'sendOnce', 'sendSingleton', 'sendThrottled', 'sendDebounced', 'insert'],
      types,
      event: { arg: 0, as: 'name', property: 'name' },
      kind: 'job',
    },
    { call: ['schedule'], types, event: { arg: 0, as: 'name' }, kind: 'job' },
    { call: ['publish', 'publishAfter', 'publishOnce'], types, event: { arg: 0, as: 'name', property: 'name' }, kind: 'event' },
  ],
  bindings: [{ call: ['subscribe'], types, queue: { arg: 1 }, event: { arg: 0, as: 'name' }, kind: 'event' }],
};

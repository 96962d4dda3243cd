import type { VocabularyInput } from './schema.js';

const types = ['default', 'Emittery'];

/** https://github.com/sindresorhus/emittery */
export const emittery: VocabularyInput = {
  name: 'emittery',
  docs: 'https://github.com/sindresorhus/emittery',
  packages: ['emittery'],
  listens: [
    { call: ['on', 'onAny'], types, event: { arg: 0, as: 'name' }, callback: -1, kind: 'event' },
    { call: ['once', 'events'], types, event: { arg: 0, as: 'name' }, callback: 'around', kind: 'event' },
  ],
  emits: [{ call: ['emit', 'emitSerial'], types, event: { arg: 0, as: 'name' }, kind: 'event' }],
};

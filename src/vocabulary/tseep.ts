import type { VocabularyInput } from './schema.js';

const registering = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'addListenerBound'];

/** https://github.com/Morglod/tseep */
export const tseep: VocabularyInput = {
  name: 'tseep',
  docs: 'https://github.com/Morglod/tseep',
  packages: ['tseep'],
  listens: [{ call: registering, types: ['EventEmitter'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: ['EventEmitter'], event: { arg: 0, as: 'name' }, kind: 'event' }],
  // These give back the emitter, so that calls can be chained.
  values: [...registering, 'setMaxListeners', 'off', 'removeListener', 'removeAllListeners'].map((call) => ({
    call,
    of: 'EventEmitter',
    gives: 'receiver' as const,
  })),
};

import type { VocabularyInput } from './schema.js';

/** https://github.com/primus/eventemitter3 */
export const eventemitter3: VocabularyInput = {
  name: 'eventemitter3',
  docs: 'https://github.com/primus/eventemitter3',
  packages: ['eventemitter3'],
  listens: [
    {
      call: ['on', 'once', 'addListener'],
      types: ['EventEmitter', 'default', '='],
      event: { arg: 0, as: 'name' },
      callback: 1,
      kind: 'event',
    },
  ],
  emits: [
    { call: ['emit'], types: ['EventEmitter', 'default', '='], event: { arg: 0, as: 'name' }, kind: 'event' },
    // Code runs them itself, so as to do something with what they give.
    { call: ['listeners'], types: ['EventEmitter', 'default', '='], event: { arg: 0, as: 'name' }, kind: 'event', ran: true },
  ],
  // These give back the emitter, so that calls can be chained.
  values: ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'setMaxListeners', 'off', 'removeListener'].map(
    (call) => ({ call, gives: 'receiver' as const }),
  ),
};

import type { VocabularyInput } from './schema.js';

/** https://github.com/EventEmitter2/EventEmitter2 */
export const eventemitter2: VocabularyInput = {
  name: 'eventemitter2',
  docs: 'https://github.com/EventEmitter2/EventEmitter2',
  // Nest's package hands out the same class.
  packages: ['eventemitter2', '@nestjs/event-emitter'],
  listens: [
    {
      call: ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'many', 'prependMany', 'onAny', 'prependAny'],
      types: ['EventEmitter2', 'default', 'EventEmitter'],
      event: { arg: 0, as: 'name', wildcards: true },
      callback: -1,
      kind: 'event',
    },
    {
      call: ['waitFor'],
      types: ['EventEmitter2', 'default', 'EventEmitter'],
      event: { arg: 0, as: 'name', wildcards: true },
      callback: 'around',
      kind: 'event',
    },
    {
      function: 'fromEvent',
      of: 'rxjs',
      emitter: 0,
      types: ['EventEmitter2', 'default', 'EventEmitter'],
      event: { arg: 1, as: 'name', wildcards: true },
      kind: 'event',
    },
  ],
  emits: [
    {
      call: ['emit', 'emitAsync'],
      types: ['EventEmitter2', 'default', 'EventEmitter'],
      event: { arg: 0, as: 'name', wildcards: true },
      kind: 'event',
    },
    // Code runs them itself, so as to do something with what they give.
    {
      call: ['listeners'],
      types: ['EventEmitter2', 'default', 'EventEmitter'],
      event: { arg: 0, as: 'name', wildcards: true },
      kind: 'event',
      ran: true,
    },
  ],
  own: ['newListener', 'removeListener'],
  delimiters: [{ type: 'EventEmitter2', call: 'constructor', property: 'delimiter' }],
  // These give back the emitter, so that calls can be chained.
  values: ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'setMaxListeners', 'off', 'removeListener'].map(
    (call) => ({ call, gives: 'receiver' as const }),
  ),
};

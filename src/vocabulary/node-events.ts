import type { VocabularyInput } from './schema.js';

/** https://nodejs.org/api/events.html */
export const nodeEvents: VocabularyInput = {
  name: 'node:events',
  docs: 'https://nodejs.org/api/events.html',
  packages: ['node:events', 'events', 'typed-emitter', 'tiny-typed-emitter', 'strict-event-emitter-types'],
  listens: [
    {
      call: ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'],
      types: ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter', 'TypedEmitter', 'StrictEventEmitter'],
      event: { arg: 0, as: 'name' },
      callback: 1,
      kind: 'event',
    },
    {
      function: 'once',
      emitter: 0,
      types: ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter'],
      event: { arg: 1, as: 'name' },
      kind: 'event',
    },
    {
      function: 'on',
      emitter: 0,
      types: ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter'],
      event: { arg: 1, as: 'name' },
      kind: 'event',
    },
    {
      function: 'fromEvent',
      of: 'rxjs',
      emitter: 0,
      types: ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter', 'TypedEmitter', 'StrictEventEmitter'],
      event: { arg: 1, as: 'name' },
      kind: 'event',
    },
  ],
  emits: [
    {
      call: ['emit'],
      types: ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter', 'TypedEmitter', 'StrictEventEmitter'],
      event: { arg: 0, as: 'name' },
      kind: 'event',
    },
  ],
  own: ['newListener', 'removeListener'],
  // These give back the emitter, so that calls can be chained.
  values: ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'setMaxListeners', 'off', 'removeListener'].map(
    (call) => ({ call, gives: 'receiver' as const }),
  ),
};

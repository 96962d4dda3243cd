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
};

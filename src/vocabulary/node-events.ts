import type { VocabularyInput } from './schema.js';

const LISTEN = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'];

/** Emitters as Node has them: of these types, of which some (`plain`) may be waited for by functions of the package. */
const emitters = (about: Pick<VocabularyInput, 'name' | 'docs' | 'packages'>, plain: string[], typed: string[] = []): VocabularyInput => ({
  ...about,
  listens: [
    { call: LISTEN, types: [...plain, ...typed], event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' },
    { function: 'once', emitter: 0, types: plain, event: { arg: 1, as: 'name' }, kind: 'event' },
    { function: 'on', emitter: 0, types: plain, event: { arg: 1, as: 'name' }, kind: 'event' },
    { function: 'fromEvent', of: 'rxjs', emitter: 0, types: [...plain, ...typed], event: { arg: 1, as: 'name' }, kind: 'event' },
  ],
  emits: [{ call: ['emit'], types: [...plain, ...typed], event: { arg: 0, as: 'name' }, kind: 'event' }],
  own: ['newListener', 'removeListener'],
  // These give back the emitter, so that calls can be chained.
  values: [...LISTEN, 'setMaxListeners', 'off', 'removeListener'].map((call) => ({ call, gives: 'receiver' as const })),
});

/** https://nodejs.org/api/events.html */
export const nodeEvents = emitters(
  {
    name: 'node:events',
    docs: 'https://nodejs.org/api/events.html',
    packages: ['node:events', 'events', 'typed-emitter', 'tiny-typed-emitter', 'strict-event-emitter-types'],
  },
  ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter'],
  ['TypedEmitter', 'StrictEventEmitter'],
);

/** The same class, as `node:stream` has it too: what an editor that looks for `EventEmitter` may import. https://nodejs.org/api/stream.html */
export const streamEvents = emitters(
  { name: 'node:stream (EventEmitter)', docs: 'https://nodejs.org/api/stream.html', packages: ['node:stream', 'stream'] },
  ['EventEmitter'],
);

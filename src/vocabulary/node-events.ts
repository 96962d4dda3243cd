import type { VocabularyInput } from './schema.js';

const LISTEN = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'];

const PLAIN = ['EventEmitter', 'default', '=', 'EventEmitter.EventEmitter'];

/** These give back the emitter, so that calls can be chained. */
const CHAINED: VocabularyInput['values'] = [...LISTEN, 'setMaxListeners', 'off', 'removeListener'].map((call) => ({
  call,
  gives: 'receiver',
}));

/** Emitters of these types as Node has them, of which some may be waited for (`waits`) by functions of the package. */
const emitters = (
  about: Pick<VocabularyInput, 'name' | 'docs' | 'packages' | 'looks'>,
  types: string[],
  waits: VocabularyInput['listens'] = [],
): VocabularyInput => ({
  ...about,
  listens: [
    { call: LISTEN, types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' },
    ...waits,
    ...['default', 'pEvent', 'pEventMultiple', 'pEventIterator'].map(
      (name) => ({ function: name, of: 'p-event', emitter: 0, types, event: { arg: 1, as: 'name' }, kind: 'event' }) as const,
    ),
    { function: 'fromEvent', of: 'rxjs', emitter: 0, types, event: { arg: 1, as: 'name' }, kind: 'event' },
  ],
  emits: [
    { call: ['emit'], types, event: { arg: 0, as: 'name' }, kind: 'event' },
    { call: ['listeners', 'rawListeners'], types, event: { arg: 0, as: 'name' }, kind: 'event', ran: true },
  ],
  own: ['newListener', 'removeListener'],
  values: CHAINED,
});

/** https://nodejs.org/api/events.html */
export const nodeEvents = emitters(
  {
    looks: { types: ['EventEmitter'], methods: ['on', 'emit'] },
    name: 'node:events',
    docs: 'https://nodejs.org/api/events.html',
    packages: ['node:events', 'events', 'typed-emitter', 'tiny-typed-emitter', 'strict-event-emitter-types', 'nest-emitter'],
  },
  [...PLAIN, 'TypedEmitter', 'StrictEventEmitter'],
  ['once', 'on'].map((name) => ({ function: name, emitter: 0, types: PLAIN, event: { arg: 1, as: 'name' }, kind: 'event' })),
);

/** The same class, as `node:stream` has it too: what an editor that looks for `EventEmitter` may import. https://nodejs.org/api/stream.html */
export const streamEvents = emitters(
  { name: 'node:stream (EventEmitter)', docs: 'https://nodejs.org/api/stream.html', packages: ['node:stream', 'stream'] },
  ['EventEmitter'],
);

const STREAMS = ['Stream', 'Readable', 'Writable', 'Duplex', 'Transform', 'PassThrough'];
const STREAM_TYPES = [...STREAMS, ...STREAMS.map((n) => `Stream.${n}`)];

/** Streams of the code's own tell more than streams do by themselves: `class Parser extends Transform { … this.emit('parsed', frame); }`. */
export const streamHeirs: VocabularyInput = {
  name: 'node:stream (events of heirs)',
  docs: 'https://nodejs.org/api/stream.html',
  packages: ['node:stream', 'stream'],
  met: true,
  listens: [{ call: LISTEN, types: STREAM_TYPES, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: STREAM_TYPES, event: { arg: 0, as: 'name' }, kind: 'event' }],
  own: 'newListener removeListener data end error close finish drain readable pipe unpipe pause resume prefinish open ready'.split(' '),
  values: CHAINED,
};

/** Emitters of other packages that are used as Node's: `on`, `once`, `emit`. */
export const likeEvents = emitters(
  {
    name: 'like node:events',
    docs: 'https://github.com/open-draft/strict-event-emitter',
    packages: [
      'eventemitter-strict',
      'strict-event-emitter',
      'component-emitter',
      '@socket.io/component-emitter',
      'tiny-emitter',
      '@metamask/safe-event-emitter',
      '@vladfrangu/async_event_emitter',
      '@livekit/typed-emitter',
      '@rocket.chat/emitter',
      '@braintree/event-emitter',
      'eventemitter-asyncresource',
      'bare-events',
    ],
  },
  ['EventEmitter', 'Emitter', 'TinyEmitter', 'AsyncEventEmitter', 'TypedEventEmitter', 'default', '='],
);

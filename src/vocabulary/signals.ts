import type { VocabularyInput } from './schema.js';

/** Packages of objects that are each one event, called by what holds them. */
const held = { of: 'holder', as: 'name' } as const;

const sync = ['SyncHook', 'SyncBailHook', 'SyncWaterfallHook', 'SyncLoopHook'];
const async = ['AsyncParallelHook', 'AsyncParallelBailHook', 'AsyncSeriesHook', 'AsyncSeriesBailHook', 'AsyncSeriesLoopHook'];
const hooks = [...sync, ...async, 'AsyncSeriesWaterfallHook'];

/** https://github.com/webpack/tapable */
export const tapable: VocabularyInput = {
  name: 'tapable',
  docs: 'https://github.com/webpack/tapable',
  packages: ['tapable'],
  listens: [{ call: ['tap', 'tapAsync', 'tapPromise'], types: hooks, event: held, callback: 1, kind: 'event' }],
  emits: [{ call: ['call', 'callAsync', 'promise'], types: hooks, event: held, kind: 'event' }],
};

const dispatchers = ['EventDispatcher', 'SimpleEventDispatcher', 'SignalDispatcher'].flatMap((n) => [n, `Promise${n}`]);

/** https://github.com/KeesCBakker/Strongly-Typed-Events-for-TypeScript */
export const stronglyTypedEvents: VocabularyInput = {
  name: 'strongly-typed-events',
  docs: 'https://github.com/KeesCBakker/Strongly-Typed-Events-for-TypeScript',
  packages: ['strongly-typed-events', 'ste-events', 'ste-simple-events', 'ste-signals'],
  listens: [{ call: ['subscribe', 'sub', 'one'], types: dispatchers, event: held, callback: 0, kind: 'event' }],
  emits: [{ call: ['dispatch', 'dispatchAsync'], types: dispatchers, event: held, kind: 'event' }],
  values: dispatchers.map((of) => ({ call: 'asEvent', of, gives: 'receiver' as const })),
};

/** https://lumino.readthedocs.io/en/latest/api/modules/signaling.html */
export const lumino: VocabularyInput = {
  name: '@lumino/signaling',
  docs: 'https://lumino.readthedocs.io/en/latest/api/modules/signaling.html',
  packages: ['@lumino/signaling', '@phosphor/signaling'],
  listens: [{ call: ['connect'], types: ['Signal', 'ISignal', 'Stream', 'IStream'], event: held, callback: 0, kind: 'event' }],
  emits: [{ call: ['emit'], types: ['Signal', 'Stream'], event: held, kind: 'event' }],
};

const attached = ['', 'Once', 'Prepend', 'OncePrepend', 'Extract', 'OnceExtract'].flatMap((how) => [`attach${how}`, `$attach${how}`]);
const posted = ['Evt', 'StatefulEvt'];
const evts = [...posted, 'NonPostableEvt', 'StatefulReadonlyEvt'];

/** https://docs.evt.land */
export const evt: VocabularyInput = {
  name: 'evt',
  docs: 'https://docs.evt.land',
  packages: ['evt'],
  listens: [
    { call: attached, types: evts, event: held, callback: -1, kind: 'event' },
    { call: ['waitFor'], types: evts, event: held, callback: 'around', kind: 'event' },
  ],
  emits: [{ call: ['post', 'postAndWait', 'postAsyncOnceHandled', 'postForceChange'], types: posted, event: held, kind: 'event' }],
  values: [
    { exported: 'Evt', type: 'Evt' },
    { call: 'create', of: 'Evt', type: 'Evt' },
    { call: 'asNonPostable', of: 'Evt', gives: 'argument', arg: 0 },
    ...attached.flatMap((call) => evts.map((of) => ({ call, of, gives: 'receiver' as const }))),
  ],
};

import type { VocabularyInput } from './schema.js';

const types = ['Elysia', 'default'];
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all'];
/** What gives back what it is called on. */
const chained = [
  'use',
  'group',
  'guard',
  'mount',
  'derive',
  'resolve',
  'decorate',
  'state',
  'model',
  'macro',
  'as',
  'listen',
  'on',
  'ws',
  'route',
];
const hooks = [
  'onStart',
  'onRequest',
  'onParse',
  'onTransform',
  'onBeforeHandle',
  'onAfterHandle',
  'mapResponse',
  'onAfterResponse',
  'onError',
  'onStop',
];

/** https://elysiajs.com/essential/route */
export const elysia: VocabularyInput = {
  name: 'elysia',
  docs: 'https://elysiajs.com/essential/route',
  packages: ['elysia'],
  entries: [
    { call: verbs, types, kind: 'http', path: { arg: 0 } },
    { call: ['route'], types, kind: 'http', verb: { arg: 0 }, path: { arg: 1 } },
  ],
  mounts: [
    { call: ['group'], types, path: { arg: 0 }, child: 'result' },
    { call: ['use'], types, child: 'any' },
    { call: ['use'], types, child: 'result' },
    ...types.map((type) => ({ type, path: { arg: 0, property: 'prefix' } })),
  ],
  values: [
    ...[1, 2].map((arg) => ({ callbackOf: 'group', types, arg, type: 'Elysia' })),
    ...[0, 1].map((arg) => ({ callbackOf: 'guard', types, arg, type: 'Elysia' })),
    { callbackOf: 'use', types, arg: 0, type: 'Elysia' },
    ...[...verbs, ...chained, ...hooks].map((call) => ({ call, gives: 'receiver' as const })),
  ],
};

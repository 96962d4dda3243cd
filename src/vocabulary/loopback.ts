import type { VocabularyInput } from './schema.js';

const VERBS = [
  ['get', 'GET'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['patch', 'PATCH'],
  ['del', 'DELETE'],
];

/** https://loopback.io/doc/en/lb4/Route.html */
export const loopback: VocabularyInput = {
  name: '@loopback/rest',
  docs: 'https://loopback.io/doc/en/lb4/Route.html',
  packages: ['@loopback/rest', '@loopback/openapi-v3'],
  entries: VERBS.map(([decorator, verb]) => ({ decorator, on: 'method', kind: 'http', label: `${verb} {path}`, prefix: ['api'] })),
};

/** https://loopback.io/doc/en/lb4/Life-cycle.html */
export const loopbackLifeCycle: VocabularyInput = {
  name: '@loopback/core',
  docs: 'https://loopback.io/doc/en/lb4/Life-cycle.html',
  packages: ['@loopback/core'],
  entries: [{ methods: ['init', 'start', 'stop'], implements: 'LifeCycleObserver', kind: 'lifecycle', label: '{method}' }],
};

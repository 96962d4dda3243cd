import type { VocabularyInput } from './schema.js';

const types = ['Server'];

/** https://hapi.dev/tutorials/routing */
export const hapi: VocabularyInput = {
  name: '@hapi/hapi',
  docs: 'https://hapi.dev/tutorials/routing',
  packages: ['@hapi/hapi', 'hapi'],
  listens: [{ call: ['on', 'once'], types: ['ServerEvents'], event: { arg: 0, as: 'name', property: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: ['ServerEvents'], event: { arg: 0, as: 'name', property: 'name' }, kind: 'event' }],
  entries: [
    {
      call: ['route'],
      types,
      kind: 'http',
      verb: { arg: 0, property: 'method' },
      path: { arg: 0, property: 'path' },
      handlers: ['handler', 'options.handler', 'config.handler'],
    },
    { call: ['ext'], types, kind: 'lifecycle', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
  mounts: [{ call: ['register'], types, path: { arg: 0, property: 'routes.prefix', or: 1 }, child: 'result' }],
  values: [
    ...['register', 'plugin.register'].map((property) => ({ callbackOf: 'register', types, arg: 0, property, type: 'Server' })),
    { callbackOf: 'register', types, arg: 0, property: 'plugin.register', parameter: 1, given: 0, at: 'options' },
    { call: 'server', type: 'Server' },
    { property: 'events', of: 'Server', type: 'ServerEvents' },
  ],
  own: ['log', 'request', 'response', 'route', 'start', 'closing', 'stop', 'cachePolicy'],
};

import type { VocabularyInput } from './schema.js';

const apps = ['Express', 'Application'];
const routers = [...apps, 'Router', 'IRouter'];
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all'];

/** https://expressjs.com/en/guide/routing.html */
export const express: VocabularyInput = {
  name: 'express',
  docs: 'https://expressjs.com/en/guide/routing.html',
  packages: ['express', 'express-promise-router', 'express-serve-static-core', 'express-ws'],
  namespace: 'Express',
  // An application is an emitter.
  listens: [{ call: ['on', 'once', 'addListener'], types: apps, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: apps, event: { arg: 0, as: 'name' }, kind: 'event' }],
  own: ['mount'],
  entries: [
    { call: verbs, types: routers, kind: 'http', path: { arg: 0 } },
    { call: verbs, types: ['IRoute'], kind: 'http' },
    { call: ['ws'], types: routers, kind: 'ws', path: { arg: 0 } },
    { call: ['use'], types: routers, kind: 'http', verb: 'ALL', path: { arg: 0 }, below: '/*' },
    // Controllers that a container or a loop over files wires.
    { takes: ['Request', 'Response'], kind: 'http' },
  ],
  mounts: [
    { call: ['use'], types: routers, path: { arg: 0 }, child: 'any' },
    { call: ['route'], types: routers, path: { arg: 0 }, child: 'result' },
  ],
  values: [
    { call: 'default', type: 'Express' },
    { call: 'Router', type: 'Router' },
    { keeps: 'set', types: apps, by: 'get' },
    { typed: ['RequestHandler', 'Handler'], parameter: 0, type: 'Request' },
    { typed: ['ErrorRequestHandler'], parameter: 1, type: 'Request' },
    ...verbs.flatMap((call) => [1, 2, 3].map((arg) => ({ callbackOf: call, types: routers, arg, type: 'Request' }))),
    // What express-ws gives has the application that it was given.
    ...['Request', 'Response', 'Express'].map((of) => ({ property: 'app', of, type: 'Application' })),
    ...routers.map((of) => ({ call: 'route', of, type: 'IRoute' })),
    // These give back what they are called on, so that calls can be chained. An application's `get` may read a setting.
    ...routers.map((of) => ({ call: 'use', of, gives: 'receiver' as const })),
    ...['set', 'enable', 'disable', 'engine', 'param'].flatMap((call) => apps.map((of) => ({ call, of, gives: 'receiver' as const }))),
    ...verbs.flatMap((call) => ['Router', 'IRouter', 'IRoute'].map((of) => ({ call, of, gives: 'receiver' as const }))),
  ],
};

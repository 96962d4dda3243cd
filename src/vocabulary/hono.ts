import type { VocabularyInput } from './schema.js';

const types = ['Hono', 'OpenAPIHono'];
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'all'];

/** https://hono.dev/docs/api/routing */
export const hono: VocabularyInput = {
  name: 'hono',
  docs: 'https://hono.dev/docs/api/routing',
  packages: ['hono', 'hono/factory', '@hono/zod-openapi'],
  entries: [
    { call: verbs, types, kind: 'http', path: { arg: 0 } },
    { call: ['on'], types, kind: 'http', verb: { arg: 0 }, path: { arg: 1 } },
    { call: ['openapi'], types, kind: 'http', verb: { arg: 0, property: 'method' }, path: { arg: 0, property: 'path' } },
    { call: ['use'], types, kind: 'http', verb: 'ALL', path: { arg: 0 }, below: '/*' },
  ],
  mounts: [
    { call: ['route'], types, path: { arg: 0 }, child: 'any' },
    { call: ['basePath'], types, path: { arg: 0 }, child: 'result' },
  ],
  values: [
    { call: 'createRoute', gives: 'argument', arg: 0 },
    { call: 'basePath', of: 'Hono', type: 'Hono' },
    { call: 'basePath', of: 'OpenAPIHono', type: 'OpenAPIHono' },
    // What a middleware puts into the context of a request is there for whoever answers, as `c.get('bus')` or `c.var.bus`.
    ...verbs.flatMap((call) => [0, 1, 2, 3].map((arg) => ({ callbackOf: call, types, arg, type: 'Context' }))),
    ...[0, 1].map((arg) => ({ callbackOf: 'use', types, arg, type: 'Context' })),
    { callbackOf: 'openapi', types, arg: 1, type: 'Context' },
    { callbackOf: 'createMiddleware', arg: 0, type: 'Context' },
    { typed: ['Handler', 'MiddlewareHandler', 'RouteHandler', 'RouteHook'], parameter: 0, type: 'Context' },
    { property: 'var', of: 'Context', type: 'Context' },
    { keeps: 'set', types: ['Context'], by: 'get' },
    { keeps: 'set', types: ['Context'] },
    // These give back what they are called on, so that calls can be chained.
    ...['on', 'openapi', 'use', 'route', 'onError', 'notFound', ...verbs].map((call) => ({ call, gives: 'receiver' as const })),
  ],
};

import type { VocabularyInput } from './schema.js';

const types = ['FastifyInstance'];
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all'];
const handlers = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'preSerialization', 'onSend', 'onResponse', 'handler'];

/** https://fastify.dev/docs/latest/Reference/Routes/ */
export const fastify: VocabularyInput = {
  name: 'fastify',
  docs: 'https://fastify.dev/docs/latest/Reference/Routes/',
  packages: ['fastify'],
  entries: [
    { call: verbs, types, kind: 'http', path: { arg: 0 }, handlers },
    { call: ['route'], types, kind: 'http', verb: { arg: 0, property: 'method' }, path: { arg: 0, property: 'url' }, handlers },
    { call: ['addHook'], types, kind: 'lifecycle', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
  mounts: [{ call: ['register'], types, path: { arg: 1, property: 'prefix' }, child: 'result' }],
  values: [
    { call: 'default', type: 'FastifyInstance' },
    { call: 'fastify', type: 'FastifyInstance' },
    { callbackOf: 'register', types, arg: 0, type: 'FastifyInstance' },
    // Options of a plugin: `app.register(orders, { bus })`.
    { callbackOf: 'register', types, arg: 0, parameter: 1, given: 1 },
    ...verbs.flatMap((call) => [1, 2].map((arg) => ({ callbackOf: call, types, arg, type: 'FastifyRequest' }))),
    { typed: ['FastifyPluginAsync', 'FastifyPluginCallback', 'FastifyPlugin'], parameter: 0, type: 'FastifyInstance' },
    { typed: ['RouteHandlerMethod', 'RouteHandler'], parameter: 0, type: 'FastifyRequest' },
    { keeps: 'decorate', types },
    { property: 'server', of: 'FastifyRequest', type: 'FastifyInstance' },
    // These give back the instance, so that calls can be chained.
    ...['withTypeProvider', 'register', 'route', 'addHook', 'decorate', 'after', 'ready', ...verbs].map((call) => ({
      call,
      gives: 'receiver' as const,
    })),
  ],
};

/** https://github.com/fastify/fastify-plugin */
export const fastifyPlugin: VocabularyInput = {
  name: 'fastify-plugin',
  docs: 'https://github.com/fastify/fastify-plugin',
  packages: ['fastify-plugin'],
  values: ['default', 'fastifyPlugin'].flatMap((call) => [
    { call, gives: 'argument' as const, arg: 0 },
    // Also where nobody is seen to register it: folders of plugins are loaded by their names.
    { callbackOf: call, arg: 0, type: 'FastifyInstance', package: 'fastify' },
  ]),
};

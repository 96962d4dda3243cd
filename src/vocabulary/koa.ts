import type { VocabularyInput } from './schema.js';

const routers = ['Router', 'default'];
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all'];

/** https://koajs.com and https://github.com/koajs/router */
export const koa: VocabularyInput = {
  name: 'koa',
  docs: 'https://koajs.com',
  packages: ['koa'],
  entries: [{ call: ['use'], types: ['default', 'Koa', 'Application'], kind: 'http', verb: 'ALL', below: '/*' }],
  values: [{ call: 'use', gives: 'receiver' }],
};

/** https://github.com/koajs/router/blob/master/API.md */
export const koaRouter: VocabularyInput = {
  name: '@koa/router',
  docs: 'https://github.com/koajs/router',
  packages: ['@koa/router', 'koa-router'],
  entries: [
    { call: verbs, types: routers, kind: 'http', path: { arg: 0 }, named: true },
    { call: ['del'], types: routers, kind: 'http', verb: 'DELETE', path: { arg: 0 }, named: true },
    { call: ['register'], types: routers, kind: 'http', verb: { arg: 1 }, path: { arg: 0 } },
    { call: ['use'], types: routers, kind: 'http', verb: 'ALL', path: { arg: 0 }, below: '/*' },
  ],
  mounts: [
    { call: ['use'], types: routers, path: { arg: 0 }, child: 'any' },
    { call: ['prefix'], types: routers, path: { arg: 0 }, child: 'receiver' },
    { type: 'Router', path: { arg: 0, property: 'prefix' } },
    { type: 'default', path: { arg: 0, property: 'prefix' } },
  ],
  values: ['routes', 'middleware', 'use', 'prefix', 'del', 'register', ...verbs].map((call) => ({ call, gives: 'receiver' as const })),
};

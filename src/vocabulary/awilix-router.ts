import type { VocabularyInput } from './schema.js';

const builder = 'IAwilixControllerBuilder';
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'connect', 'all'];

/** https://github.com/jeffijoe/awilix-router-core: controllers of Express and Koa that a container builds for each request */
export const awilixRouter: VocabularyInput = {
  name: 'awilix-express, awilix-koa',
  docs: 'https://github.com/jeffijoe/awilix-router-core',
  packages: ['awilix-router-core', 'awilix-express', 'awilix-koa'],
  entries: [
    ...verbs.map((verb) => ({
      decorator: verb.toUpperCase(),
      on: 'method' as const,
      kind: 'http' as const,
      label: `${verb.toUpperCase()} {path}`,
      prefix: ['route'],
      path: 'route',
    })),
    { call: verbs, types: [builder], kind: 'http', path: { arg: 0 }, method: 1 },
  ],
  mounts: [{ call: ['prefix'], types: [builder], path: { arg: 0 }, child: 'receiver' }],
  values: [
    { call: 'createController', type: builder },
    ...[...verbs, 'prefix', 'before', 'after', 'verbs'].map((call) => ({ call, of: builder, gives: 'receiver' as const })),
    // `makeInvoker(api)('find')` is what answers.
    ...['makeInvoker', 'makeFunctionInvoker', 'makeClassInvoker'].map((call) => ({ call, type: 'Invoker' })),
    { call: '', of: 'Invoker', gives: 'method', arg: 0 },
  ],
};

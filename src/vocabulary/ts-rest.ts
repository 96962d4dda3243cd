import type { VocabularyInput } from './schema.js';

/** https://ts-rest.com/server/nest, https://ts-rest.com/server/express and https://ts-rest.com/server/fastify */
export const tsRest: VocabularyInput = {
  name: '@ts-rest/nest, @ts-rest/express, @ts-rest/fastify',
  docs: 'https://ts-rest.com/server/nest',
  packages: ['@ts-rest/core', '@ts-rest/nest', '@ts-rest/express', '@ts-rest/fastify'],
  entries: [
    ...['TsRestHandler', 'TsRest'].map((decorator) => ({
      decorator,
      on: 'method' as const,
      kind: 'http' as const,
      label: '{verb} {path}',
    })),
    {
      object: { type: 'RecursiveRouterObj', given: [{ call: 'router', types: ['Server'], arg: 1 }] },
      methods: '*',
      kind: 'http',
      label: '{path}',
    },
  ],
  values: [
    // A contract is the object that it is made of.
    { call: 'initContract', type: 'Contract' },
    { call: 'router', of: 'Contract', gives: 'argument', arg: 0 },
    { call: 'initServer', type: 'Server' },
    { call: 'router', of: 'Server', gives: 'argument', arg: 1 },
    { call: 'route', of: 'Server', gives: 'argument', arg: 1 },
  ],
};

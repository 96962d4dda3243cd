import type { VocabularyInput } from './schema.js';

/** https://orpc.unnoq.com/docs/procedure */
export const orpc: VocabularyInput = {
  name: '@orpc/server',
  docs: 'https://orpc.unnoq.com/docs/procedure',
  packages: ['@orpc/server'],
  entries: [
    {
      object: {
        type: 'Router',
        given: [
          { call: 'RPCHandler', new: true, arg: 0 },
          { call: 'router', types: ['Builder'], arg: 0 },
        ],
      },
      methods: '*',
      kind: 'http',
      label: '{path}',
    },
  ],
  values: [
    { exported: 'os', type: 'Builder' },
    // A router is the object that it is made of, a procedure the function that answers.
    ...['os', 'Builder'].flatMap((of) => [
      ...['handler', 'router'].map((call) => ({ call, of, gives: 'argument' as const, arg: 0 })),
      ...['$context', '$config', '$meta', '$route', 'errors', 'meta', 'route', 'input', 'output', 'use', 'prefix', 'tag'].map((call) => ({
        call,
        of,
        gives: 'receiver' as const,
      })),
    ]),
  ],
};

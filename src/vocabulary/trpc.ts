import type { VocabularyInput } from './schema.js';

const root = 'TRPCRootObject';
const procedure = 'TRPCProcedureBuilder';

/** https://trpc.io/docs/server/procedures */
export const trpc: VocabularyInput = {
  name: '@trpc/server',
  docs: 'https://trpc.io/docs/server/procedures',
  packages: ['@trpc/server'],
  entries: [
    {
      object: {
        type: 'TRPCRouterRecord',
        given: [
          { call: 'router', types: [root], arg: 0 },
          { call: '', types: ['TRPCRouterBuilder'], arg: 0 },
        ],
      },
      methods: '*',
      kind: 'http',
      label: '{path}',
    },
  ],
  values: [
    ...['context', 'meta'].flatMap((call) => [
      { call, of: 'initTRPC', type: 'TRPCBuilder' },
      { call, of: 'TRPCBuilder', gives: 'receiver' as const },
    ]),
    { call: 'create', of: 'initTRPC', type: root },
    { call: 'create', of: 'TRPCBuilder', type: root },
    { property: 'procedure', of: root, type: procedure },
    { property: 'router', of: root, type: 'TRPCRouterBuilder' },
    // A router is the object that it is made of, a procedure the function that answers.
    { call: 'router', of: root, gives: 'argument', arg: 0 },
    { call: '', of: 'TRPCRouterBuilder', gives: 'argument', arg: 0 },
    // One that is loaded when it is asked for.
    ...['lazy', 'experimental_lazy'].map((call) => ({ call, of: '', gives: 'returned' as const })),
    ...['query', 'mutation', 'subscription'].map((call) => ({ call, of: procedure, gives: 'argument' as const, arg: 0 })),
    ...['input', 'output', 'meta', 'use', 'concat', 'unstable_concat'].map((call) => ({ call, of: procedure, gives: 'receiver' as const })),
  ],
};

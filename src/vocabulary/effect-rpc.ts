import type { VocabularyInput } from './schema.js';

/** https://github.com/Effect-TS/effect/tree/main/packages/rpc: what clients ask for by name, and the layer that answers */
export const effectRpc: VocabularyInput = {
  name: '@effect/rpc',
  docs: 'https://github.com/Effect-TS/effect/tree/main/packages/rpc',
  packages: ['@effect/rpc', 'effect/unstable/rpc', 'effect/rpc'],
  entries: [
    {
      object: { type: 'HandlersFrom', given: [{ call: 'toLayer', types: ['RpcGroup'], arg: 0 }] },
      methods: '*',
      kind: 'other',
      label: 'RPC {path}',
    },
  ],
  values: [
    // `import { RpcGroup } from '@effect/rpc'`, or all of `@effect/rpc/RpcGroup`.
    ...['RpcGroup', ''].map((of) => ({ call: 'make', of, type: 'RpcGroup' })),
    ...['add', 'merge', 'middleware', 'prefix', 'annotate', 'annotateRpcs'].map((call) => ({
      call,
      of: 'RpcGroup',
      gives: 'receiver' as const,
    })),
  ],
};

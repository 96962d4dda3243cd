import type { VocabularyInput } from './schema.js';

/** https://connectrpc.com/docs/node/implementing-services */
export const connect: VocabularyInput = {
  name: '@connectrpc/connect',
  docs: 'https://connectrpc.com/docs/node/implementing-services',
  packages: ['@connectrpc/connect', '@bufbuild/connect'],
  entries: [
    {
      object: { type: 'ServiceImpl', given: [{ call: 'service', types: ['ConnectRouter'], arg: 1 }] },
      methods: '*',
      kind: 'other',
      label: 'RPC {path}',
    },
    { call: ['rpc'], types: ['ConnectRouter'], callback: -1, kind: 'other', label: 'RPC {0}', says: { arg: 0 } },
  ],
};

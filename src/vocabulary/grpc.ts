import type { VocabularyInput } from './schema.js';

const calls = ['ServerUnaryCall', 'ServerReadableStream', 'ServerWritableStream', 'ServerDuplexStream'];

/** https://grpc.io/docs/languages/node/basics/#server */
export const grpc: VocabularyInput = {
  name: '@grpc/grpc-js',
  docs: 'https://grpc.io/docs/languages/node/basics',
  packages: ['@grpc/grpc-js', 'grpc'],
  entries: [
    {
      object: { type: 'UntypedServiceImplementation', given: [{ call: 'addService', types: ['Server'], arg: 1 }] },
      methods: '*',
      kind: 'other',
      label: 'gRPC {path}',
    },
    {
      typed: [...calls, 'handleUnaryCall', 'handleClientStreamingCall', 'handleServerStreamingCall', 'handleBidiStreamingCall'],
      kind: 'other',
    },
    ...calls.slice(0, 2).map((call) => ({ takes: [call, 'sendUnaryData'], kind: 'other' as const })),
  ],
};

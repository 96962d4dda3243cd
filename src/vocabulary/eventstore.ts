import type { VocabularyInput } from './schema.js';

/** https://docs.kurrent.io/clients/node/ */
export const eventstore: VocabularyInput = {
  name: '@eventstore/db-client, @kurrent/kurrentdb-client',
  docs: 'https://docs.kurrent.io/clients/node/',
  packages: ['@eventstore/db-client', '@kurrent/kurrentdb-client'],
  shared: true,
  emits: [
    {
      call: ['appendToStream'],
      types: ['EventStoreDBClient', 'KurrentDBClient'],
      event: { arg: 1, as: 'name', property: 'type' },
      kind: 'event',
    },
  ],
  values: [
    ...['jsonEvent', 'binaryEvent'].map((call) => ({ call, gives: 'argument' as const, arg: 0 })),
    ...['EventStoreDBClient', 'KurrentDBClient'].map((type) => ({ call: 'connectionString', of: type, type })),
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://github.com/porsager/postgres#listen--notify */
export const postgresJs: VocabularyInput = {
  name: 'postgres',
  docs: 'https://github.com/porsager/postgres#listen--notify',
  packages: ['postgres'],
  listens: [{ call: ['listen'], types: ['Sql'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [{ call: ['notify'], types: ['Sql'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [{ call: 'default', type: 'Sql' }],
};

/** https://github.com/andywer/pg-listen */
export const pgListen: VocabularyInput = {
  name: 'pg-listen',
  docs: 'https://github.com/andywer/pg-listen',
  packages: ['pg-listen'],
  listens: [
    {
      call: ['on', 'once', 'addListener'],
      types: ['Notifications'],
      event: { arg: 0, as: 'name' },
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['notify'], types: ['Subscriber'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    { call: 'default', type: 'Subscriber' },
    { property: 'notifications', of: 'Subscriber', type: 'Notifications' },
  ],
};

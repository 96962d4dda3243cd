import type { EventInput, VocabularyInput } from './schema.js';

/** A statement that notifies a channel: https://www.postgresql.org/docs/current/sql-notify.html */
export const notified: EventInput = { arg: 0, as: 'name', said: ['NOTIFY {}', 'SELECT pg_notify({}'] };

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

const clients = ['Client', 'PoolClient', 'ClientBase', 'Pool'];

/** https://node-postgres.com */
export const pg: VocabularyInput = {
  name: 'pg',
  docs: 'https://node-postgres.com',
  packages: ['pg'],
  listens: [
    {
      call: ['on', 'once', 'addListener'],
      types: clients,
      when: 'notification',
      event: { arg: 0, as: 'name', said: ['LISTEN {}'] },
      subscribed: ['query'],
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['query'], types: clients, event: notified, kind: 'message' }],
  values: [
    { call: 'connect', of: 'Pool', type: 'PoolClient' },
    { call: 'escapeIdentifier', gives: 'argument', arg: 0 },
  ],
};

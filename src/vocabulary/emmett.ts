import type { VocabularyInput } from './schema.js';

const packages = ['', '-postgresql', '-mongodb', '-sqlite', '-esdb'].map((of) => `@event-driven-io/emmett${of}`);
const stores = ['', 'InMemory', 'Postgres', 'MongoDB', 'SQLite', 'EventStoreDB'].map((of) => `${of}EventStore`);
const consumers = ['PostgreSQL', 'MongoDB', 'SQLite', 'EventStoreDB'].map((of) => `${of}EventStoreConsumer`);
const buses = ['MessageBus', 'EventBus', 'CommandBus', 'EventsPublisher', 'CommandSender', 'EventSubscription', 'CommandProcessor'];
const projections = [
  ...['pongo', 'pongoSingleStream', 'pongoMultiStream', 'postgreSQL', 'postgreSQLRawSQL', 'postgreSQLRawBatchSQL', 'mongoDBInline'],
  ...['sqlite', 'sqliteRawSQL', 'sqliteRawBatchSQL', 'inMemory', 'inMemorySingleStream', 'inMemoryMultiStream'],
].map((of) => `${of}Projection`);

/** https://event-driven-io.github.io/emmett: events are what functions give that decide on commands */
export const emmett: VocabularyInput = {
  name: '@event-driven-io/emmett',
  docs: 'https://event-driven-io.github.io/emmett',
  packages,
  shared: true,
  listens: [
    {
      call: projections,
      event: { arg: 0, as: 'name', property: 'canHandle' },
      callback: 0,
      handlers: ['evolve', 'handle'],
      kind: 'event',
    },
    {
      call: ['reactor'],
      types: consumers,
      event: { arg: 0, as: 'name', property: 'canHandle', apart: { by: ['type'], kind: 'other', label: 'events' } },
      callback: 0,
      handlers: ['eachMessage', 'eachBatch'],
      kind: 'event',
    },
    {
      call: ['projector'],
      types: consumers,
      event: { arg: 0, as: 'name', property: 'projection.canHandle', optional: true },
      callback: 0,
      handlers: ['projection.evolve', 'projection.handle'],
      kind: 'event',
    },
    ...(
      [
        ['events', 'event'],
        ['commands', 'command'],
      ] as const
    ).map(([what, kind]) => ({
      call: ['workflowProcessor'],
      types: consumers,
      event: { arg: 0, as: 'name' as const, property: `inputs.${what}`, optional: true },
      callback: 0,
      handlers: ['workflow.decide'],
      kind,
    })),
    { call: ['subscribe'], types: buses, event: { arg: 'all', as: 'name' }, callback: 0, kind: 'event' },
    { call: ['handle'], types: buses, event: { arg: 'all', as: 'name' }, callback: 0, kind: 'command' },
    {
      call: ['DeciderCommandHandler'],
      event: { as: 'name', apart: { by: ['type'], kind: 'other', label: 'commands' } },
      callback: 0,
      handlers: ['decide'],
      kind: 'command',
    },
  ],
  emits: [
    { call: [''], types: ['CommandHandler'], event: { arg: 2, as: 'name', property: '().type' }, kind: 'event' },
    { call: [''], types: ['DeciderCommandHandler'], event: { arg: 2, as: 'name', property: 'type' }, kind: 'command' },
    {
      call: ['DeciderCommandHandler'],
      event: { arg: 0, as: 'name', property: 'decide.().type' },
      returned: { arg: 0, property: 'decide' },
      kind: 'event',
    },
    { call: ['appendToStream'], types: stores, event: { arg: 1, as: 'name', property: 'type' }, kind: 'event' },
    { call: ['publish'], types: buses, event: { arg: 0, as: 'name', property: 'type' }, kind: 'event' },
    { call: ['send'], types: buses, event: { arg: 0, as: 'name', property: 'type' }, kind: 'command' },
    // What a workflow decides.
    { call: ['publish'], event: { arg: 0, as: 'name', property: 'type' }, kind: 'event' },
    { call: ['send'], event: { arg: 0, as: 'name', property: 'type' }, kind: 'command' },
  ],
  values: [
    { call: 'CommandHandler', type: 'CommandHandler' },
    { call: 'DeciderCommandHandler', type: 'DeciderCommandHandler' },
    { call: 'getInMemoryMessageBus', type: 'MessageBus' },
    ...stores.slice(1).map((type) => ({ call: `get${type === 'PostgresEventStore' ? 'PostgreSQLEventStore' : type}`, type })),
    ...['Postgres', 'MongoDB', 'SQLite', 'EventStoreDB'].map((of, i) => ({ call: 'consumer', of: `${of}EventStore`, type: consumers[i] })),
    ...['postgreSQL', 'mongoDB', 'sqlite', 'eventStoreDB'].map((of, i) => ({ call: `${of}EventStoreConsumer`, type: consumers[i] })),
  ],
};

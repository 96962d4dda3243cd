import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/recipes/cqrs */
export const nestjsCqrs: VocabularyInput = {
  name: '@nestjs/cqrs',
  docs: 'https://docs.nestjs.com/recipes/cqrs',
  packages: ['@nestjs/cqrs'],
  listens: [
    { decorator: 'EventsHandler', on: 'class', method: 'handle', event: { arg: 'all', as: 'class', inherits: true }, kind: 'event' },
    { decorator: 'CommandHandler', on: 'class', method: 'execute', event: { arg: 0, as: 'class', inherits: true }, kind: 'command' },
    { decorator: 'QueryHandler', on: 'class', method: 'execute', event: { arg: 0, as: 'class', inherits: true }, kind: 'query' },
    { decorator: 'Saga', on: 'saga', operator: 'ofType', kind: 'event', returns: 'command' },
    { observed: ['EventBus', 'IEventBus'], event: { as: 'class', inherits: 'each' }, kind: 'event' },
    { observed: ['CommandBus'], event: { as: 'class', inherits: 'each' }, kind: 'command' },
    { observed: ['QueryBus'], event: { as: 'class', inherits: 'each' }, kind: 'query' },
  ],
  emits: [
    {
      call: ['publish', 'publishAll'],
      types: ['EventBus', 'IEventBus', 'EventPublisher', 'IEventPublisher'],
      event: { arg: 0, as: 'instance' },
      kind: 'event',
    },
    // What comes from elsewhere is put into the bus's own subject.
    { call: ['next'], types: ['EventBus'], event: { arg: 0, as: 'instance' }, kind: 'event' },
    { call: ['publish', 'publishAll'], types: ['AggregateRoot'], event: { arg: 0, as: 'instance' }, kind: 'event' },
    // What is told of history is not emitted again.
    {
      call: ['apply'],
      types: ['AggregateRoot'],
      event: { arg: 0, as: 'instance' },
      kind: 'event',
      unless: { arg: 1, property: 'fromHistory' },
    },
    { call: ['execute'], types: ['CommandBus', 'ICommandBus'], event: { arg: 0, as: 'instance' }, kind: 'command' },
    { call: ['execute'], types: ['QueryBus', 'IQueryBus'], event: { arg: 0, as: 'instance' }, kind: 'query' },
  ],
  roles: [{ base: 'AggregateRoot', role: 'archiver' }],
  values: [
    { call: 'mergeObjectContext', gives: 'argument', arg: 0 },
    { call: 'mergeClassContext', gives: 'class', arg: 0 },
    ...['EventBus', 'CommandBus', 'QueryBus'].map((type) => ({ property: 'subject$', of: type, type })),
  ],
};

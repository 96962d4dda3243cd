import type { VocabularyInput } from './schema.js';

/** https://ocoda.github.io/event-sourcing */
export const ocodaEventSourcing: VocabularyInput = {
  name: '@ocoda/event-sourcing',
  docs: 'https://ocoda.github.io/event-sourcing',
  packages: ['@ocoda/event-sourcing'],
  listens: [
    { decorator: 'EventSubscriber', on: 'class', method: 'handle', event: { arg: 'all', as: 'class' }, kind: 'event' },
    { decorator: 'CommandHandler', on: 'class', method: 'execute', event: { arg: 0, as: 'class' }, kind: 'command' },
    { decorator: 'QueryHandler', on: 'class', method: 'execute', event: { arg: 0, as: 'class' }, kind: 'query' },
  ],
  emits: [
    { call: ['applyEvent'], types: ['AggregateRoot'], event: { arg: 0, as: 'instance' }, kind: 'event' },
    { call: ['execute'], types: ['CommandBus', 'ICommandBus'], event: { arg: 0, as: 'instance' }, kind: 'command' },
    { call: ['execute'], types: ['QueryBus', 'IQueryBus'], event: { arg: 0, as: 'instance' }, kind: 'query' },
  ],
  roles: [{ base: 'AggregateRoot', role: 'archiver' }],
};

import type { VocabularyInput } from './schema.js';

const clients = ['HatchetClient', 'Hatchet', 'default'];
const tasks = ['task', 'durableTask'];
const contexts = ['Context', 'DurableContext'];
const declared = ['TaskWorkflowDeclaration', 'WorkflowDeclaration'];

/** https://docs.hatchet.run */
export const hatchet: VocabularyInput = {
  name: '@hatchet-dev/typescript-sdk',
  docs: 'https://docs.hatchet.run',
  packages: ['@hatchet-dev/typescript-sdk'],
  shared: true,
  listens: [
    // A task is run by its name and by the events that it names; so is each of a workflow.
    { call: tasks, types: clients, event: { arg: 0, as: 'name', property: 'name' }, callback: 0, handlers: ['fn'], kind: 'job' },
    {
      call: tasks,
      types: clients,
      event: { arg: 0, as: 'name', property: ['onEvents', 'on.event'], optional: true },
      callback: 0,
      handlers: ['fn'],
      kind: 'event',
    },
    {
      call: tasks,
      types: ['WorkflowDeclaration'],
      event: { of: 'receiver', arg: 0, as: 'name', property: 'name' },
      callback: 0,
      handlers: ['fn'],
      kind: 'job',
    },
    {
      call: tasks,
      types: ['WorkflowDeclaration'],
      event: { of: 'receiver', arg: 0, as: 'name', property: ['onEvents', 'on.event'], optional: true },
      callback: 0,
      handlers: ['fn'],
      kind: 'event',
    },
    { call: ['waitForEvent'], types: ['DurableContext'], event: { arg: 0, as: 'name' }, callback: 'around', kind: 'event' },
  ],
  emits: [
    { call: ['push', 'bulkPush'], types: ['EventClient'], event: { arg: 0, as: 'name' }, kind: 'event' },
    {
      call: ['run', 'runNoWait', 'runAndWait', 'runMany', 'runManyNoWait', 'schedule', 'delay', 'cron'],
      types: declared,
      event: { of: 'receiver', arg: 0, as: 'name', property: 'name' },
      kind: 'job',
    },
    { call: ['run', 'runNoWait', 'runAndWait'], types: clients, event: { arg: 0, as: 'name', property: 'name' }, kind: 'job' },
    {
      call: ['runChild', 'runNoWaitChild', 'spawnWorkflow'],
      types: contexts,
      event: { arg: 0, as: 'name', property: 'name' },
      kind: 'job',
    },
  ],
  entries: [
    {
      call: tasks,
      types: clients,
      kind: 'cron',
      says: { arg: 0, property: ['onCrons', 'on.cron'] },
      label: '{0}',
      callback: 0,
      handlers: ['fn'],
    },
  ],
  values: [
    // What the package exports by default.
    { call: 'init', type: 'HatchetClient' },
    ...[...clients, 'WorkflowDeclaration'].flatMap((of) =>
      tasks.map((callbackOf) => ({
        callbackOf,
        types: [of],
        arg: 0,
        property: 'fn',
        parameter: 1,
        type: callbackOf === 'task' ? 'Context' : 'DurableContext',
      })),
    ),
    ...clients.flatMap((of) => [
      { call: 'init', of, type: 'HatchetClient' },
      { call: 'workflow', of, type: 'WorkflowDeclaration' },
      ...tasks.map((call) => ({ call, of, type: 'TaskWorkflowDeclaration' })),
      { property: 'events', of, type: 'EventClient' },
      { property: 'event', of, type: 'EventClient' },
    ]),
    ...declared.map((type) => ({ property: 'name', type, arg: 0, at: 'name' })),
  ],
};

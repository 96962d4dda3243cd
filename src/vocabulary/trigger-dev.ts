import type { VocabularyInput } from './schema.js';

const by = { of: 'receiver', arg: 0, as: 'name', property: 'id' } as const;

/** https://trigger.dev/docs/tasks/overview */
export const triggerDev: VocabularyInput = {
  name: '@trigger.dev/sdk',
  docs: 'https://trigger.dev/docs/tasks/overview',
  packages: ['@trigger.dev/sdk'],
  listens: [
    { call: ['task', 'schemaTask'], event: { arg: 0, as: 'name', property: 'id' }, callback: 0, handlers: ['run'], kind: 'job' },
    { call: ['task'], types: ['Schedules'], event: { arg: 0, as: 'name', property: 'id' }, callback: 0, handlers: ['run'], kind: 'job' },
  ],
  emits: [
    {
      call: ['trigger', 'triggerAndWait', 'triggerAndSubscribe', 'batchTrigger', 'batchTriggerAndWait'],
      types: ['Task'],
      event: by,
      kind: 'job',
    },
    {
      call: ['trigger', 'triggerAndWait', 'triggerAndSubscribe', 'batchTrigger', 'batchTriggerAndWait', 'triggerAndPoll'],
      types: ['Tasks'],
      event: { arg: 0, as: 'name' },
      kind: 'job',
    },
    { call: ['trigger', 'triggerAndWait'], types: ['Batch'], event: { arg: 0, as: 'name', property: 'id' }, kind: 'job' },
    { call: ['create'], types: ['Schedules'], event: { arg: 0, as: 'name', property: 'task' }, kind: 'job' },
  ],
  entries: [
    {
      call: ['task'],
      types: ['Schedules'],
      kind: 'cron',
      says: { arg: 0, property: ['cron.pattern', 'cron'] },
      label: '{0}',
      callback: 0,
      handlers: ['run'],
    },
  ],
  values: [
    { call: 'task', type: 'Task' },
    { call: 'schemaTask', type: 'Task' },
    { call: 'task', of: 'Schedules', type: 'Task' },
    { property: 'id', type: 'Task', arg: 0, at: 'id' },
    { exported: 'schedules', type: 'Schedules' },
    { exported: 'tasks', type: 'Tasks' },
    { exported: 'batch', type: 'Batch' },
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://docs.temporal.io/develop/typescript */
export const temporal: VocabularyInput = {
  name: 'temporal',
  docs: 'https://docs.temporal.io/develop/typescript',
  packages: ['@temporalio/client', '@temporalio/workflow'],
  shared: true,
  listens: [{ runs: ['@temporalio/workflow'], event: { as: 'function' }, kind: 'job' }],
  emits: [
    { call: ['start', 'execute', 'signalWithStart'], types: ['WorkflowClient'], event: { arg: 0, as: 'function' }, kind: 'job' },
    { call: ['create'], types: ['ScheduleClient'], event: { arg: 0, as: 'function', property: 'action.workflowType' }, kind: 'job' },
    { call: ['startChild', 'executeChild'], event: { arg: 0, as: 'function' }, kind: 'job' },
  ],
  values: [
    { property: 'workflow', of: 'Client', type: 'WorkflowClient' },
    { property: 'schedule', of: 'Client', type: 'ScheduleClient' },
  ],
};

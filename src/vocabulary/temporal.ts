import type { VocabularyInput } from './schema.js';

const NEST = ['TemporalService', 'TemporalClientService'];

/** https://docs.temporal.io/develop/typescript, and for NestJS https://github.com/jinvillaz/nestjs-temporal-core */
export const temporal: VocabularyInput = {
  name: 'temporal',
  docs: 'https://docs.temporal.io/develop/typescript',
  packages: ['@temporalio/client', '@temporalio/workflow', 'nestjs-temporal-core'],
  shared: true,
  listens: [{ runs: ['@temporalio/workflow'], event: { as: 'function' }, kind: 'job' }],
  emits: [
    { call: ['start', 'execute', 'signalWithStart'], types: ['WorkflowClient'], event: { arg: 0, as: 'function' }, kind: 'job' },
    { call: ['create'], types: ['ScheduleClient'], event: { arg: 0, as: 'function', property: 'action.workflowType' }, kind: 'job' },
    { call: ['startWorkflow'], types: NEST, event: { arg: 0, as: 'function' }, kind: 'job' },
    { call: ['startChild', 'executeChild'], event: { arg: 0, as: 'function' }, kind: 'job' },
  ],
  values: [
    { property: 'workflow', of: 'Client', type: 'WorkflowClient' },
    { property: 'schedule', of: 'Client', type: 'ScheduleClient' },
    { property: 'client', of: 'TemporalService', type: 'TemporalClientService' },
    { call: 'getClient', of: 'TemporalService', type: 'TemporalClientService' },
    { call: 'getRawClient', of: 'TemporalClientService', type: 'Client' },
    { call: 'getWorkflowClient', of: 'TemporalClientService', type: 'WorkflowClient' },
  ],
};

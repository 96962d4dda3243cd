import type { VocabularyInput } from './schema.js';

const HANDLES = [
  'WorkflowHandle',
  'BaseWorkflowHandle',
  'ChildWorkflowHandle',
  'ExternalWorkflowHandle',
  'WorkflowHandleWithFirstExecutionRunId',
  'WorkflowHandleWithStartDetails',
  'WorkflowHandleWithSignaledRunId',
];
/** What a running workflow is told or asked: by what defines it, or its name. */
const signal = { arg: 0, as: 'name' as const, made: 'SignalDefinition' };
const update = { arg: 0, as: 'name' as const, made: 'UpdateDefinition' };
const query = { arg: 0, as: 'name' as const, made: 'QueryDefinition' };

const NEST = ['TemporalService', 'TemporalClientService'];

/** https://docs.temporal.io/develop/typescript, and for NestJS https://github.com/jinvillaz/nestjs-temporal-core */
export const temporal: VocabularyInput = {
  name: 'temporal',
  docs: 'https://docs.temporal.io/develop/typescript',
  packages: ['@temporalio/client', '@temporalio/workflow', 'nestjs-temporal-core'],
  shared: true,
  listens: [
    { runs: ['@temporalio/workflow'], event: { as: 'function' }, kind: 'job' },
    { call: ['setHandler'], event: signal, callback: 1, kind: 'command' },
    { call: ['setHandler'], event: update, callback: 1, kind: 'command' },
    { call: ['setHandler'], event: query, callback: 1, kind: 'query' },
  ],
  emits: [
    { call: ['start', 'execute', 'signalWithStart'], types: ['WorkflowClient'], event: { arg: 0, as: 'function' }, kind: 'job' },
    { call: ['signalWithStart'], types: ['WorkflowClient'], event: { ...signal, arg: 1, property: 'signal' }, kind: 'command' },
    { call: ['signal'], types: HANDLES, event: signal, kind: 'command' },
    { call: ['executeUpdate', 'startUpdate'], types: HANDLES, event: update, kind: 'command' },
    { call: ['query'], types: HANDLES, event: query, kind: 'query' },
    { call: ['create'], types: ['ScheduleClient'], event: { arg: 0, as: 'function', property: 'action.workflowType' }, kind: 'job' },
    { call: ['startWorkflow'], types: NEST, event: { arg: 0, as: 'function' }, kind: 'job' },
    { call: ['startChild', 'executeChild'], event: { arg: 0, as: 'function' }, kind: 'job' },
  ],
  values: [
    { property: 'workflow', of: 'Client', type: 'WorkflowClient' },
    { property: 'schedule', of: 'Client', type: 'ScheduleClient' },
    { call: 'defineSignal', type: 'SignalDefinition' },
    { call: 'defineUpdate', type: 'UpdateDefinition' },
    { call: 'defineQuery', type: 'QueryDefinition' },
    { call: 'getHandle', of: 'WorkflowClient', type: 'WorkflowHandle' },
    ...['start', 'signalWithStart'].map((call) => ({ call, of: 'WorkflowClient', type: 'WorkflowHandle' })),
    { call: 'startChild', type: 'ChildWorkflowHandle' },
    { call: 'getExternalWorkflowHandle', type: 'ExternalWorkflowHandle' },
    { property: 'client', of: 'TemporalService', type: 'TemporalClientService' },
    { call: 'getClient', of: 'TemporalService', type: 'TemporalClientService' },
    { call: 'getRawClient', of: 'TemporalClientService', type: 'Client' },
    { call: 'getWorkflowClient', of: 'TemporalClientService', type: 'WorkflowClient' },
  ],
};

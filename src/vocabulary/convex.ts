import type { VocabularyInput } from './schema.js';

/** What makes a function that clients call, and one that only the code's own functions run. */
const PUBLIC = ['mutation', 'action', 'query'];
const INTERNAL = ['internalMutation', 'internalAction', 'internalQuery'];
const CONTEXTS = ['MutationCtx', 'ActionCtx', 'QueryCtx', 'GenericMutationCtx', 'GenericActionCtx', 'GenericQueryCtx'];

/** What a function gets first, by what makes it. */
const context = (call: string): string => (/mutation/i.test(call) ? 'MutationCtx' : /query/i.test(call) ? 'QueryCtx' : 'ActionCtx');

/** https://docs.convex.dev/scheduling/scheduled-functions, https://docs.convex.dev/functions/http-actions and https://github.com/get-convex/workpool */
export const convex: VocabularyInput = {
  name: 'convex',
  docs: 'https://docs.convex.dev/scheduling/scheduled-functions',
  packages: ['convex', '@convex-dev/workpool', '@convex-dev/workflow', 'convex-helpers'],
  generated: [
    { module: '_generated/server', trees: [], runs: [] },
    { module: '_generated/api', trees: ['api', 'internal'], runs: ['runMutation', 'runAction', 'runQuery', 'runWorkflow'] },
  ],
  listens: [{ runs: ['convex/server'], event: { as: 'function' }, kind: 'job' }],
  emits: [
    { call: ['runAfter', 'runAt'], types: ['Scheduler'], event: { arg: 1, as: 'function' }, kind: 'job' },
    {
      call: ['enqueueAction', 'enqueueMutation', 'enqueueQuery', 'enqueueActionBatch', 'enqueueMutationBatch', 'enqueueQueryBatch'],
      types: ['Workpool'],
      event: { arg: 1, as: 'function' },
      kind: 'job',
    },
    { call: ['start'], types: ['WorkflowManager'], event: { arg: 1, as: 'function' }, kind: 'job' },
    { call: ['start'], event: { arg: 1, as: 'function' }, kind: 'job' },
  ],
  entries: [
    ...PUBLIC.map((call) => ({ call: [call], kind: 'http' as const, label: `${call} {export}`, callback: 0, handlers: ['handler'] })),
    {
      call: ['route'],
      types: ['HttpRouter'],
      kind: 'http',
      verb: { arg: 0, property: 'method' },
      path: { arg: 0, property: ['path', 'pathPrefix'] },
      handlers: ['handler'],
    },
    { call: ['cron'], types: ['Crons'], kind: 'cron', says: { arg: 1 }, label: '{0}', callback: 2 },
    {
      call: ['interval', 'hourly', 'daily', 'weekly', 'monthly'],
      types: ['Crons'],
      kind: 'cron',
      says: { arg: 0 },
      label: '{0}',
      callback: 2,
    },
  ],
  values: [
    { call: 'cronJobs', type: 'Crons' },
    { call: 'httpRouter', type: 'HttpRouter' },
    // A function is what handles it, and what makes functions with more in their context makes the same ones.
    ...[...PUBLIC, ...INTERNAL].map((call) => ({ call, gives: 'argument' as const, arg: 0, held: 'handler' })),
    { call: 'httpAction', gives: 'argument', arg: 0 },
    ...['customMutation', 'customAction', 'customQuery'].map((call) => ({ call, gives: 'argument' as const, arg: 0 })),
    { call: 'define', of: 'WorkflowManager', gives: 'argument', arg: 0, held: 'handler' },
    { call: 'defineWorkflow', type: 'WorkflowBuilder' },
    { call: 'handler', of: 'WorkflowBuilder', gives: 'argument', arg: 0 },
    ...[...PUBLIC, ...INTERNAL, 'httpAction'].flatMap((call) =>
      [{ package: 'convex/server' }, {}].flatMap((by) => [
        { callbackOf: call, arg: 0, property: 'handler', type: context(call), ...by },
        { callbackOf: call, arg: 0, type: context(call), ...by },
      ]),
    ),
    ...CONTEXTS.map((of) => ({ property: 'scheduler', of, type: 'Scheduler' })),
  ],
};

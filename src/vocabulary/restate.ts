import type { VocabularyInput } from './schema.js';

const definers = ['service', 'object', 'workflow'];
const contexts = ['Context', 'ObjectContext', 'ObjectSharedContext', 'WorkflowContext', 'WorkflowSharedContext'];
const object = { type: 'ServiceDefinition', given: definers.map((call) => ({ call, arg: 0 })), first: 'ObjectContext' };
/** By which service a client is of, and what is called on it. */
const called = { of: 'receiver', arg: 0, as: 'name', property: 'name' } as const;

/** https://docs.restate.dev/develop/ts/service-communication */
export const restate: VocabularyInput = {
  name: 'restate',
  docs: 'https://docs.restate.dev/develop/ts/service-communication',
  packages: ['@restatedev/restate-sdk', '@restatedev/restate-sdk-clients'],
  shared: true,
  listens: [{ object, table: 'handlers', handler: 'handler', prefix: ['name'], event: { as: 'name' }, kind: 'command' }],
  emits: [
    {
      call: ['*'],
      types: ['Client', 'SendClient', 'IngressClient', 'IngressSendClient'],
      event: { ...called, called: {} },
      kind: 'command',
    },
    {
      call: ['*'],
      types: ['IngressWorkflowClient'],
      event: { ...called, called: { workflowSubmit: 'run', workflowAttach: '', workflowOutput: '' } },
      kind: 'command',
    },
  ],
  values: [
    ...contexts.flatMap((of) => [
      ...definers.flatMap((kind) => [
        { call: `${kind}Client`, of, type: 'Client' },
        { call: `${kind}SendClient`, of, type: 'SendClient' },
      ]),
      { call: 'scope', of, type: 'Context' },
    ]),
    { call: 'connect', type: 'Ingress' },
    { call: 'scope', of: 'Ingress', type: 'Ingress' },
    { call: 'workflowClient', of: 'Ingress', type: 'IngressWorkflowClient' },
    ...['service', 'object'].flatMap((kind) => [
      { call: `${kind}Client`, of: 'Ingress', type: 'IngressClient' },
      { call: `${kind}SendClient`, of: 'Ingress', type: 'IngressSendClient' },
    ]),
    ...definers.map((call) => ({ call, type: 'ServiceDefinition' })),
    { property: 'name', type: 'ServiceDefinition', arg: 0, at: 'name' },
    // A handler with options, which stand before it.
    ...(
      [
        ['handlers', 'handler'],
        ['handlers.object', 'exclusive'],
        ['handlers.object', 'shared'],
        ['handlers.workflow', 'workflow'],
        ['handlers.workflow', 'shared'],
      ] as const
    ).map(([of, call]) => ({ call, of, gives: 'argument' as const, arg: -1 })),
    ...[
      'createServiceHandler',
      'createObjectHandler',
      'createObjectSharedHandler',
      'createWorkflowHandler',
      'createWorkflowSharedHandler',
    ].map((call) => ({ call, gives: 'argument' as const, arg: -1 })),
  ],
};

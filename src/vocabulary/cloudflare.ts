import type { VocabularyInput } from './schema.js';

const object = { type: 'ExportedHandler', given: [], told: { parameter: 1, argument: 0 } };

/** https://developers.cloudflare.com/workers/runtime-apis/handlers/: which queue a worker hears stands in no code */
export const cloudflare: VocabularyInput = {
  name: 'cloudflare workers',
  docs: 'https://developers.cloudflare.com/workers/runtime-apis/handlers/',
  packages: ['', '@cloudflare/workers-types', 'cloudflare:workers'],
  emits: [{ call: ['send', 'sendBatch'], types: ['Queue'], event: { of: 'member', as: 'name' }, kind: 'message' }],
  entries: [
    ...(
      [
        ['fetch', 'http'],
        ['scheduled', 'cron'],
        ['queue', 'other'],
        ['email', 'other'],
        ['tail', 'other'],
      ] as const
    ).flatMap(([method, kind]) => [
      { object, methods: [method], kind, label: '{method}' },
      { methods: [method], extends: 'WorkerEntrypoint', kind, label: '{class}.{method}' },
    ]),
    ...(
      [
        ['fetch', 'http'],
        ['alarm', 'cron'],
        ['webSocketMessage', 'ws'],
        ['webSocketClose', 'ws'],
      ] as const
    ).map(([method, kind]) => ({ methods: [method], extends: 'DurableObject', kind, label: '{class}.{method}' })),
    { methods: ['run'], extends: 'WorkflowEntrypoint', kind: 'other', label: 'workflow {class}' },
    { typed: ['MessageBatch', 'ForwardableEmailMessage'], kind: 'other' },
    { typed: ['ScheduledController', 'ScheduledEvent'], kind: 'cron' },
  ],
  values: ['DurableObject', 'WorkerEntrypoint', 'WorkflowEntrypoint'].map((of) => ({ property: 'env', of, told: 0 })),
};

import type { VocabularyInput } from './schema.js';

/** https://encore.dev/docs/ts/primitives/pubsub */
export const encore: VocabularyInput = {
  name: 'encore.dev',
  docs: 'https://encore.dev/docs/ts/primitives/pubsub',
  packages: ['encore.dev'],
  listens: [
    {
      call: ['Subscription'],
      new: true,
      event: { arg: 0, as: 'name', property: 'name' },
      callback: 2,
      handlers: ['handler'],
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish'], types: ['Topic'], event: { of: 'receiver', arg: 0, as: 'name' }, kind: 'message' }],
  entries: [
    { call: ['api'], kind: 'http', verb: { arg: 0, property: 'method' }, path: { arg: 0, property: 'path' } },
    { call: ['raw'], types: ['api'], kind: 'http', verb: { arg: 0, property: 'method' }, path: { arg: 0, property: 'path' } },
    ...['streamIn', 'streamOut', 'streamInOut'].map((call) => ({
      call: [call],
      types: ['api'],
      kind: 'ws' as const,
      says: { arg: 0, property: 'path' },
      label: '{0}',
      callback: 1,
    })),
    {
      call: ['CronJob'],
      new: true,
      kind: 'cron',
      says: { arg: 1, property: ['schedule', 'every'] },
      label: '{0}',
      callback: 1,
      handlers: ['endpoint'],
    },
  ],
  values: [
    { property: 'name', type: 'Topic', arg: 0 },
    { exported: 'api', type: 'api' },
  ],
};

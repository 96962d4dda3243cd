import type { VocabularyInput } from './schema.js';

/** The name of a group, or the address that is called. */
const to = ['urlGroup', 'topic', 'url'];

/** https://upstash.com/docs/qstash */
export const qstash: VocabularyInput = {
  name: '@upstash/qstash',
  docs: 'https://upstash.com/docs/qstash',
  packages: ['@upstash/qstash', '@upstash/workflow'],
  emits: [
    {
      call: ['publish', 'publishJSON', 'batch', 'batchJSON'],
      types: ['Client'],
      event: { arg: 0, as: 'name', property: to, address: true },
      kind: 'message',
    },
    { call: ['trigger'], types: ['Client'], event: { arg: 0, as: 'name', property: 'url', address: true }, kind: 'message' },
    { call: ['enqueue', 'enqueueJSON'], types: ['Queue'], event: { arg: 0, as: 'name', property: to, address: true }, kind: 'message' },
    { call: ['create'], types: ['Schedules'], event: { arg: 0, as: 'name', property: 'destination', address: true }, kind: 'message' },
  ],
  values: [
    { call: 'queue', of: 'Client', type: 'Queue' },
    { property: 'schedules', of: 'Client', type: 'Schedules' },
  ],
};

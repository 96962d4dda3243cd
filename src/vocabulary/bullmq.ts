import type { VocabularyInput } from './schema.js';

/** https://docs.bullmq.io */
export const bullmq: VocabularyInput = {
  name: 'bullmq',
  docs: 'https://docs.bullmq.io',
  packages: ['bullmq'],
  listens: [{ new: 'Worker', event: { as: 'job' }, queue: { arg: 0 }, callback: 1, kind: 'job' }],
  values: [{ property: 'name', type: 'Queue', arg: 0 }],
  emits: [
    { call: ['add'], types: ['Queue'], event: { arg: 0, as: 'job' }, kind: 'job' },
    { call: ['upsertJobScheduler'], types: ['Queue'], event: { arg: 2, as: 'job', property: 'name', or: 0 }, kind: 'job' },
    { call: ['addBulk'], types: ['Queue'], event: { arg: 0, as: 'job', property: 'name' }, kind: 'job' },
    { call: ['add', 'addBulk'], types: ['FlowProducer'], event: { arg: 0, as: 'flow' }, kind: 'job' },
  ],
};

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

/** https://docs.bullmq.io/guide/events/create-custom-events: what code itself says where the queue says how its jobs go */
export const bullmqEvents: VocabularyInput = {
  name: 'bullmq events',
  docs: 'https://docs.bullmq.io/guide/events/create-custom-events',
  packages: ['bullmq'],
  told: true,
  shared: true,
  listens: [{ call: ['on', 'once'], types: ['QueueEvents'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['publishEvent'], types: ['QueueEventsProducer'], event: { arg: 0, as: 'name', property: 'eventName' }, kind: 'event' }],
};

import type { VocabularyInput } from './schema.js';

/** https://www.inngest.com/docs/learn/inngest-functions */
export const inngest: VocabularyInput = {
  name: 'inngest',
  docs: 'https://www.inngest.com/docs/learn/inngest-functions',
  packages: ['inngest'],
  shared: true,
  listens: [
    {
      call: ['createFunction'],
      types: ['Inngest'],
      event: { arg: 0, as: 'name', property: ['triggers.event', 'event'], or: 1, optional: true, wildcards: 'glob' },
      callback: -1,
      kind: 'event',
    },
    {
      call: ['waitForEvent'],
      types: ['GetStepTools'],
      event: { arg: 1, as: 'name', property: 'event' },
      callback: 'around',
      kind: 'event',
    },
  ],
  emits: [
    { call: ['send'], types: ['Inngest'], event: { arg: 0, as: 'name', property: 'name' }, kind: 'event' },
    { call: ['sendEvent'], types: ['GetStepTools'], event: { arg: 1, as: 'name', property: 'name' }, kind: 'event' },
  ],
  entries: [
    {
      call: ['createFunction'],
      types: ['Inngest'],
      kind: 'cron',
      says: { arg: 0, property: ['triggers.cron', 'cron'], or: 1 },
      label: '{0}',
      callback: -1,
    },
  ],
  values: [
    { callbackOf: 'createFunction', types: ['Inngest'], arg: -1, type: 'Context' },
    { property: 'step', of: 'Context', type: 'GetStepTools' },
    { call: 'eventType', type: 'EventType' },
    { property: 'event', type: 'EventType', arg: 0 },
    { property: 'name', type: 'EventType', arg: 0 },
    { call: 'cron', type: 'CronTrigger' },
    { property: 'cron', type: 'CronTrigger', arg: 0 },
    { call: 'create', of: 'EventType', gives: 'receiver' },
  ],
};

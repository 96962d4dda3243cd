import type { VocabularyInput } from './schema.js';

const job = { kind: 'cron', says: { arg: 0, property: 'cronTime' }, label: '{0}' } as const;

/** https://github.com/kelektiv/node-cron */
export const cron: VocabularyInput = {
  name: 'cron',
  docs: 'https://github.com/kelektiv/node-cron',
  packages: ['cron'],
  entries: [
    { call: ['CronJob'], new: true, ...job, callback: 1 },
    { call: ['CronJob'], new: true, ...job, callback: 0, handlers: ['onTick'] },
    { call: ['from'], types: ['CronJob'], ...job, callback: 0, handlers: ['onTick'] },
  ],
  values: [{ exported: 'CronJob', type: 'CronJob' }],
};

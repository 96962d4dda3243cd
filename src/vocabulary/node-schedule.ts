import type { VocabularyInput } from './schema.js';

/** https://github.com/node-schedule/node-schedule */
export const nodeSchedule: VocabularyInput = {
  name: 'node-schedule',
  docs: 'https://github.com/node-schedule/node-schedule',
  packages: ['node-schedule'],
  entries: [
    { call: ['scheduleJob'], kind: 'cron', says: { arg: 0 }, label: '{0}', callback: -1 },
    { call: ['Job'], new: true, kind: 'cron', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/techniques/task-scheduling */
export const nestjsSchedule: VocabularyInput = {
  name: '@nestjs/schedule',
  docs: 'https://docs.nestjs.com/techniques/task-scheduling',
  packages: ['@nestjs/schedule'],
  entries: [
    { decorator: 'Cron', on: 'method', kind: 'cron', label: '{0}' },
    { decorator: 'Interval', on: 'method', kind: 'cron', label: 'every {ms} ms' },
    { decorator: 'Timeout', on: 'method', kind: 'cron', label: 'after {ms} ms' },
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://golevelup.github.io/nestjs/modules/hasura.html: what the database tells */
export const golevelupHasura: VocabularyInput = {
  name: '@golevelup/nestjs-hasura',
  docs: 'https://golevelup.github.io/nestjs/modules/hasura.html',
  packages: ['@golevelup/nestjs-hasura'],
  entries: [
    { decorator: 'HasuraEventHandler', on: 'method', kind: 'http', label: 'webhook {method}' },
    { decorator: 'TrackedHasuraEventHandler', on: 'method', kind: 'http', label: 'webhook {method}' },
    { decorator: 'TrackedHasuraScheduledEventHandler', on: 'method', kind: 'cron', label: '{class}.{method}' },
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://cloud.google.com/tasks/docs/creating-http-target-tasks */
export const googleTasks: VocabularyInput = {
  name: '@google-cloud/tasks',
  docs: 'https://cloud.google.com/tasks/docs/creating-http-target-tasks',
  packages: ['@google-cloud/tasks'],
  emits: [{ call: ['createTask'], types: ['CloudTasksClient'], event: { arg: 0, as: 'name', property: 'parent' }, kind: 'job' }],
  values: [{ call: 'queuePath', of: 'CloudTasksClient', gives: 'argument', arg: 2 }],
};

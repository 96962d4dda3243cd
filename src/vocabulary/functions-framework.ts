import type { VocabularyInput } from './schema.js';

/** https://github.com/GoogleCloudPlatform/functions-framework-nodejs */
export const functionsFramework: VocabularyInput = {
  name: '@google-cloud/functions-framework',
  docs: 'https://github.com/GoogleCloudPlatform/functions-framework-nodejs',
  packages: ['@google-cloud/functions-framework'],
  entries: [
    { call: ['http'], kind: 'http', says: { arg: 0 }, label: '{0}', callback: 1 },
    { call: ['cloudEvent'], kind: 'other', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
};

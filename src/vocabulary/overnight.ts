import type { VocabularyInput } from './schema.js';

/** https://github.com/seanpmaxwell/overnight */
export const overnight: VocabularyInput = {
  name: '@overnightjs/core',
  docs: 'https://github.com/seanpmaxwell/overnight',
  packages: ['@overnightjs/core'],
  entries: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'http',
    label: `${decorator.toUpperCase()} {path}`,
    prefix: ['Controller'],
  })),
  roles: [{ decorator: 'Controller', role: 'controller' }],
};

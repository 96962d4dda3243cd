import type { VocabularyInput } from './schema.js';

/** https://tsed.dev/docs/controllers.html */
export const tsed: VocabularyInput = {
  name: '@tsed/common',
  docs: 'https://tsed.dev/docs/controllers.html',
  packages: ['@tsed/common', '@tsed/di', '@tsed/schema'],
  entries: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'http',
    label: `${decorator.toUpperCase()} {path}`,
    prefix: ['Controller'],
  })),
  roles: [{ decorator: 'Controller', role: 'controller' }],
};

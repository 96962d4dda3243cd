import type { VocabularyInput } from './schema.js';

/** https://tsoa-community.github.io/docs/routing.html */
export const tsoa: VocabularyInput = {
  name: 'tsoa',
  docs: 'https://tsoa-community.github.io/docs/routing.html',
  packages: ['tsoa', '@tsoa/runtime'],
  entries: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'http',
    label: `${decorator.toUpperCase()} {path}`,
    prefix: ['Route'],
  })),
  roles: [{ decorator: 'Route', role: 'controller' }],
};

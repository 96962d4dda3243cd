import type { VocabularyInput } from './schema.js';

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All'];
const RARE = ['Checkout', 'Copy', 'Lock', 'Merge', 'Mkactivity', 'Mkcol', 'Move', 'Notify', 'Purge', 'Report', 'Search', 'Subscribe'];

/** https://github.com/seanpmaxwell/overnight */
export const overnight: VocabularyInput = {
  name: '@overnightjs/core',
  docs: 'https://github.com/seanpmaxwell/overnight',
  packages: ['@overnightjs/core'],
  entries: [...VERBS, ...RARE, 'Trace', 'Unlock', 'Unsubscribe'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'http',
    label: `${decorator.toUpperCase()} {path}`,
    prefix: ['Controller'],
  })),
  roles: [{ decorator: 'Controller', role: 'controller' }],
};

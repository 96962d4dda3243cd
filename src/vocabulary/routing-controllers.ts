import type { VocabularyInput } from './schema.js';

/** https://github.com/typestack/routing-controllers */
export const routingControllers: VocabularyInput = {
  name: 'routing-controllers',
  docs: 'https://github.com/typestack/routing-controllers',
  packages: ['routing-controllers'],
  entries: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'All'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'http',
    label: `${decorator.toUpperCase()} {path}`,
    prefix: ['JsonController', 'Controller'],
  })),
  roles: ['JsonController', 'Controller'].map((decorator) => ({ decorator, role: 'controller' })),
};

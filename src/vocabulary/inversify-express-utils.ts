import type { VocabularyInput } from './schema.js';

/** https://github.com/inversify/inversify-express-utils */
export const inversifyExpress: VocabularyInput = {
  name: 'inversify-express-utils',
  docs: 'https://github.com/inversify/inversify-express-utils',
  packages: ['inversify-express-utils'],
  entries: ['httpGet', 'httpPost', 'httpPut', 'httpPatch', 'httpDelete', 'httpHead', 'httpOptions', 'all'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'http',
    label: `${decorator.replace('http', '').toUpperCase()} {path}`,
    prefix: ['controller'],
  })),
  roles: [{ decorator: 'controller', role: 'controller' }],
};

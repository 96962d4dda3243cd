import type { VocabularyInput } from './schema.js';

const hooked = ['Save', 'Create', 'Update', 'Delete', 'Find', 'Fetch', 'Paginate'];

/** https://lucid.adonisjs.com/docs/model-hooks */
export const lucid: VocabularyInput = {
  name: '@adonisjs/lucid',
  docs: 'https://lucid.adonisjs.com/docs/model-hooks',
  packages: ['@adonisjs/lucid', '@ioc:Adonis/Lucid/Orm'],
  entries: hooked
    .flatMap((what) => [`before${what}`, `after${what}`])
    .map((decorator) => ({ decorator, on: 'method', kind: 'lifecycle', label: `${decorator} {class}` })),
};

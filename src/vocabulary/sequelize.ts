import type { VocabularyInput } from './schema.js';

const hooks = [
  'Create',
  'Update',
  'Save',
  'Upsert',
  'Destroy',
  'Restore',
  'Validate',
  'BulkCreate',
  'BulkUpdate',
  'BulkDestroy',
  'BulkRestore',
].flatMap((what) => [`Before${what}`, `After${what}`]);

/** https://github.com/sequelize/sequelize-typescript#hooks */
export const sequelize: VocabularyInput = {
  name: 'sequelize-typescript',
  docs: 'https://github.com/sequelize/sequelize-typescript#hooks',
  packages: ['sequelize-typescript'],
  entries: [...hooks, 'BeforeFind', 'AfterFind'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'lifecycle',
    label: `${decorator[0].toLowerCase()}${decorator.slice(1)} {class}`,
  })),
};

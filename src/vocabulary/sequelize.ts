import type { VocabularyInput } from './schema.js';

/** What runs hooks: what is called on a class gets the options behind the values, what is called on an object of it behind nothing or what changes. */
const created = [
  { call: ['create'], on: 'class', passed: 1 },
  { call: ['findOrCreate', 'findCreateFind'], on: 'class', passed: 0 },
  { call: ['save'], on: 'object', passed: 0, of: 'new' },
  { call: ['bulkCreate'], on: 'class', passed: 1, when: 'individualHooks' },
] as const;
const updated = [
  { call: ['save'], on: 'object', passed: 0, of: 'others' },
  { call: ['update'], on: 'object', passed: 1 },
  { call: ['update'], on: 'class', passed: 1, when: 'individualHooks' },
] as const;
const destroyed = [
  { call: ['destroy'], on: 'object', passed: 0 },
  { call: ['destroy'], on: 'class', passed: 0, when: 'individualHooks' },
] as const;

type Ran = { call: readonly string[]; on: 'class' | 'object'; passed: number; when?: string; of?: 'new' | 'others' };

const hooks: Record<string, readonly Ran[]> = {
  Create: created,
  Update: updated,
  Save: [...created, ...updated],
  Upsert: [{ call: ['upsert'], on: 'class', passed: 1 }],
  Destroy: destroyed,
  Restore: [{ call: ['restore'], on: 'object', passed: 0 }],
  Validate: [],
  BulkCreate: [{ call: ['bulkCreate'], on: 'class', passed: 1 }],
  BulkUpdate: [],
  BulkDestroy: [],
  BulkRestore: [],
};

/** https://github.com/sequelize/sequelize-typescript#hooks */
export const sequelize: VocabularyInput = {
  name: 'sequelize-typescript',
  docs: 'https://github.com/sequelize/sequelize-typescript#hooks',
  packages: ['sequelize-typescript'],
  values: [
    { property: 'sequelize', of: 'Model', type: 'Sequelize' },
    { property: 'models', of: 'Sequelize', type: 'models' },
    { classes: 'models', decorator: 'Table', said: 'modelName' },
    { call: 'build', of: 'Model', gives: 'made', new: true },
    { call: 'bulkBuild', of: 'Model', gives: 'made', new: true, list: 'each' },
    ...['create', 'findByPk', 'findOne'].map((call) => ({ call, of: 'Model', gives: 'made' as const })),
    ...['findAll', 'bulkCreate'].map((call) => ({ call, of: 'Model', gives: 'made' as const, list: 'each' as const })),
    ...['findOrCreate', 'findOrBuild', 'findCreateFind', 'upsert'].map((call) => ({
      call,
      of: 'Model',
      gives: 'made' as const,
      list: 'first' as const,
    })),
    ...['scope', 'unscoped', 'withScope', 'schema', 'set', 'save', 'update', 'reload'].map((call) => ({
      call,
      of: 'Model',
      gives: 'receiver' as const,
    })),
    { property: 'tableName', of: 'Model', decorator: 'Table', said: 'tableName' },
  ],
  entries: [
    ...Object.entries(hooks).flatMap(([what, ran]) =>
      ['Before', 'After'].map((when) => ({
        decorator: `${when}${what}`,
        on: 'method' as const,
        kind: 'lifecycle' as const,
        label: `${when.toLowerCase()}${what} {class}`,
        ...(ran.length && { ran: ran.map(({ call, ...rest }) => ({ call: [...call], unless: 'hooks', ...rest })) }),
      })),
    ),
    ...['Before', 'After'].map((when) => ({
      decorator: `${when}Find`,
      on: 'method' as const,
      kind: 'lifecycle' as const,
      label: `${when.toLowerCase()}Find {class}`,
    })),
  ],
};

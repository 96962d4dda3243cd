import { notified } from './postgres.js';
import type { VocabularyInput } from './schema.js';

const hooks = ['Insert', 'Update', 'Remove', 'SoftRemove', 'Recover'].flatMap((what) => [`Before${what}`, `After${what}`]);
const method = (name: string): string => name[0].toLowerCase() + name.slice(1);

/** https://typeorm.io/docs/advanced-topics/listeners-and-subscribers */
export const typeorm: VocabularyInput = {
  name: 'typeorm',
  docs: 'https://typeorm.io/docs/advanced-topics/listeners-and-subscribers',
  packages: ['typeorm'],
  emits: [{ call: ['query'], types: ['DataSource', 'EntityManager', 'QueryRunner', 'Repository'], event: notified, kind: 'message' }],
  values: [
    { call: 'createQueryRunner', of: 'DataSource', type: 'QueryRunner' },
    { property: 'manager', of: 'DataSource', type: 'EntityManager' },
    { property: 'manager', of: 'QueryRunner', type: 'EntityManager' },
    { callbackOf: 'transaction', types: ['DataSource', 'EntityManager'], arg: -1, type: 'EntityManager' },
  ],
  entries: [
    {
      methods: [
        ...hooks.map(method),
        'afterLoad',
        ...['Query', 'TransactionStart', 'TransactionCommit', 'TransactionRollback'].flatMap((what) => [`before${what}`, `after${what}`]),
      ],
      implements: 'EntitySubscriberInterface',
      kind: 'lifecycle',
      label: '{method} {of}',
    },
    ...[...hooks, 'AfterLoad'].map((decorator) => ({
      decorator,
      on: 'method' as const,
      kind: 'lifecycle' as const,
      label: `${method(decorator)} {class}`,
    })),
  ],
};

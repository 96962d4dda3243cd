import type { VocabularyInput } from './schema.js';

const hooks = ['Create', 'Update', 'Upsert', 'Delete'].flatMap((what) => [`Before${what}`, `After${what}`]);
const method = (name: string): string => name[0].toLowerCase() + name.slice(1);

/** https://mikro-orm.io/docs/events */
export const mikroOrm: VocabularyInput = {
  name: '@mikro-orm/core',
  docs: 'https://mikro-orm.io/docs/events',
  packages: ['@mikro-orm/core', '@mikro-orm/decorators'],
  entries: [
    {
      methods: [
        ...hooks.map(method),
        'onInit',
        'onLoad',
        'beforeFlush',
        'onFlush',
        'afterFlush',
        ...['TransactionStart', 'TransactionCommit', 'TransactionRollback'].flatMap((what) => [`before${what}`, `after${what}`]),
      ],
      implements: 'EventSubscriber',
      kind: 'lifecycle',
      label: '{method} {of}',
    },
    ...[...hooks, 'OnInit', 'OnLoad'].map((decorator) => ({
      decorator,
      on: 'method' as const,
      kind: 'lifecycle' as const,
      label: `${method(decorator)} {class}`,
    })),
  ],
};

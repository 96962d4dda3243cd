import { notified } from './postgres.js';
import type { VocabularyInput } from './schema.js';

/** https://kysely-org.github.io/kysely-apidoc/interfaces/Sql.html: a statement that notifies a channel */
export const kysely: VocabularyInput = {
  name: 'kysely',
  docs: 'https://kysely-org.github.io/kysely-apidoc/interfaces/Sql.html',
  packages: ['kysely'],
  emits: [{ call: ['execute'], types: ['RawBuilder'], event: { ...notified, of: 'receiver' }, kind: 'message' }],
  values: [
    { call: 'sql', type: 'RawBuilder' },
    { call: 'sql', of: '', type: 'RawBuilder' },
    // Names that are put into a statement as they are.
    ...['ref', 'id', 'raw', 'lit', 'val', 'table'].map((call) => ({ call, of: 'sql', gives: 'argument' as const })),
    { property: 'dynamic', of: 'Kysely', type: 'DynamicModule' },
    { call: 'ref', of: 'DynamicModule', gives: 'argument' as const },
  ],
};

import type { VocabularyInput } from './schema.js';

/** https://docs.nestjs.com/graphql/resolvers */
export const nestjsGraphql: VocabularyInput = {
  name: '@nestjs/graphql',
  docs: 'https://docs.nestjs.com/graphql/resolvers',
  packages: ['@nestjs/graphql'],
  entries: [
    ...(['Query', 'Mutation', 'Subscription'] as const).map((decorator) => ({
      decorator,
      on: 'method' as const,
      kind: 'graphql' as const,
      label: `${decorator} {name|method}`,
    })),
    { decorator: 'ResolveField', on: 'method', kind: 'graphql', label: 'ResolveField {name|method}' },
    { decorator: 'ResolveProperty', on: 'method', kind: 'graphql', label: 'ResolveField {name|method}' },
    { decorator: 'ResolveReference', on: 'method', kind: 'graphql', label: 'ResolveReference {method}' },
  ],
  roles: [{ decorator: 'Resolver', role: 'controller' }],
};

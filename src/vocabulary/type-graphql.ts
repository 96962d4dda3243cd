import type { VocabularyInput } from './schema.js';

/** https://typegraphql.com/docs/resolvers.html */
export const typeGraphql: VocabularyInput = {
  name: 'type-graphql',
  docs: 'https://typegraphql.com/docs/resolvers.html',
  packages: ['type-graphql'],
  entries: ['Query', 'Mutation', 'Subscription', 'FieldResolver'].map((decorator) => ({
    decorator,
    on: 'method',
    kind: 'graphql',
    label: `${decorator} {name|method}`,
  })),
  roles: [{ decorator: 'Resolver', role: 'controller' }],
};

import type { VocabularyInput } from './schema.js';

/** https://www.apollographql.com/docs/apollo-server/data/resolvers, and what makes schemas of the same maps of resolvers */
export const graphqlResolvers: VocabularyInput = {
  name: '@apollo/server, @graphql-tools/schema, graphql-yoga, mercurius',
  docs: 'https://www.apollographql.com/docs/apollo-server/data/resolvers',
  packages: [
    '@apollo/server',
    'apollo-server',
    'apollo-server-express',
    '@apollo/subgraph',
    '@graphql-tools/schema',
    '@graphql-tools/merge',
    '@graphql-tools/utils',
    'graphql-tools',
    'graphql-yoga',
    'graphql',
    'mercurius',
  ],
  entries: [
    {
      object: {
        type: 'IResolvers',
        // https://the-guild.dev/graphql/codegen/plugins/typescript/typescript-resolvers
        generated: { suffix: 'Resolvers', imports: 'GraphQLResolveInfo' },
        given: [
          { call: 'ApolloServer', new: true, arg: 0, property: 'resolvers' },
          ...['makeExecutableSchema', 'createSchema', 'buildSubgraphSchema'].map((call) => ({ call, arg: 0, property: 'resolvers' })),
        ],
      },
      methods: '*',
      kind: 'graphql',
      label: '{path}',
    },
  ],
  values: [{ call: 'mergeResolvers', gives: 'argument', arg: 0 }],
};

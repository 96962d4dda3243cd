import { ApolloServer } from '@apollo/server';
import { mergeResolvers } from '@graphql-tools/merge';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { bus, orderResolvers } from './orders.js';
import { userResolvers } from './users.js';

const typeDefs = 'type Query { order(id: ID!): Order }';

export const server = new ApolloServer({ typeDefs, resolvers: [orderResolvers, userResolvers] });
export const merged = makeExecutableSchema({ typeDefs, resolvers: mergeResolvers([orderResolvers]) });
export const admin = makeExecutableSchema({
  typeDefs,
  resolvers: { Mutation: { ...orderResolvers.Mutation, purge: () => bus.emit('purged') } },
});

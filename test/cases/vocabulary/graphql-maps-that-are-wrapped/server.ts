import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { EventEmitter } from 'node:events';

type Resolver = (...args: unknown[]) => unknown;

const bus = new EventEmitter();

const orders = {
  placeOrder: async () => {
    bus.emit('order.placed');
  },
};
const resolvers: Record<string, Record<string, Resolver>> = { Mutation: { ...orders } };

/** Another object, of which no name is written. */
function wrapped(maps: Record<string, Record<string, Resolver>>) {
  const all: Record<string, Record<string, Resolver>> = {};
  for (const [type, fields] of Object.entries(maps)) {
    all[type] = {};
    for (const [name, resolver] of Object.entries(fields)) all[type][name] = logged(name, resolver);
  }
  return all;
}

const logged =
  (name: string, resolver: Resolver): Resolver =>
  (...args) => {
    console.log(name);
    return resolver(...args);
  };

export const server = new ApolloServer({
  schema: buildSubgraphSchema([{ typeDefs: [], resolvers: wrapped(resolvers) }]),
});

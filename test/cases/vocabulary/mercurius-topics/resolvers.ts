import type { IResolvers, MercuriusContext, PubSub } from 'mercurius';

export const resolvers: IResolvers = {
  Mutation: {
    addOrder: (_: unknown, { id }: { id: string }, { pubsub }: MercuriusContext) => {
      pubsub.publish({ topic: 'ORDER_ADDED', payload: { orderAdded: id } });
      return id;
    },
  },
  Subscription: {
    orderAdded: {
      subscribe: (_: unknown, __: unknown, { pubsub }: MercuriusContext) => pubsub.subscribe('ORDER_ADDED'),
    },
  },
};

export const shipped = (pubsub: PubSub, id: string) => pubsub.publish({ topic: 'ORDER_SHIPPED', payload: id });

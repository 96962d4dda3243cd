import { bus } from './orders.js';
import type { MutationResolvers } from './generated/graphql.js';

export const Mutation: MutationResolvers = {
  cancelOrder: (_, { id }) => {
    bus.emit('order.dropped', id);
    return id;
  },
};

export const renameUser: NonNullable<MutationResolvers['renameUser']> = async (_, { id }) => {
  bus.emit('user.renamed', id);
  return id;
};

import { EventEmitter } from 'node:events';
import type { MutationResolvers, Resolvers } from './generated/graphql.js';

export const bus = new EventEmitter();
bus.on('order.placed', () => {});

const cancelOrder: MutationResolvers['cancelOrder'] = async (_, { id }) => {
  bus.emit('order.cancelled', id);
  return id;
};

export default {
  Mutation: {
    async placeOrder(_, { id }) {
      bus.emit('order.placed', id);
      return id;
    },
    cancelOrder,
  },
  Order: {
    visits: (order) => {
      bus.emit('order.seen', order);
      return 1;
    },
  },
} as Resolvers;

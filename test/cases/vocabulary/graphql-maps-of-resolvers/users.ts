import type { IResolvers } from '@graphql-tools/utils';
import { bus } from './orders.js';

export const userResolvers: IResolvers = {
  Mutation: {
    registerUser(_, { name }) {
      bus.emit('user.registered', name);
    },
  },
  User: {
    visits: (user) => {
      bus.emit('user.seen', user);
      return 1;
    },
  },
};

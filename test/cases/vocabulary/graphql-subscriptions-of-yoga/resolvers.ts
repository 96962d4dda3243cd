import { createPubSub } from '@graphql-yoga/subscription';

const pubSub = createPubSub<{ 'post-added': [{ id: string }] }>();

export const resolvers = {
  Mutation: {
    addPost: () => {
      pubSub.publish('post-added', { id: '1' });
      return 'added';
    },
  },
  Subscription: {
    postAdded: {
      subscribe: () => pubSub.subscribe('post-added'),
    },
  },
};

import { Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { PubSub } from 'graphql-subscriptions';

const pubSub = new PubSub();
const POST_ADDED = 'postAdded';

@Resolver()
export class PostsResolver {
  @Mutation(() => String)
  async addPost() {
    await pubSub.publish(POST_ADDED, { postAdded: 'text' });
    return 'text';
  }

  @Subscription(() => String)
  postAdded() {
    return pubSub.asyncIterableIterator(POST_ADDED);
  }
}

import { Injectable } from '@nestjs/common';
import { Resolver, Subscription } from '@nestjs/graphql';
import { PubSub, type PubSubEngine } from 'graphql-subscriptions';

/** Others get from it what comes under a name that they choose. */
@Injectable()
export class Topics {
  private readonly engine: PubSubEngine = new PubSub();

  listen(topic: string) {
    return this.engine.asyncIterableIterator(topic);
  }

  async publish(topic: string, payload: object) {
    await this.engine.publish(topic, payload);
  }
}

@Resolver()
export class CommentsResolver {
  constructor(private readonly topics: Topics) {}

  @Subscription(() => String)
  commentAdded() {
    return this.topics.listen('commentAdded');
  }

  async add() {
    await this.topics.publish('commentAdded', {});
  }
}

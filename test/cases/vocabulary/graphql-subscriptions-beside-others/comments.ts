import { OnEvent } from '@nestjs/event-emitter';
import { Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { PubSub } from 'graphql-subscriptions';

const pubSub = new PubSub();

@Resolver('Comment')
export class Comments {
  constructor(private readonly events: EventEmitter2) {}

  @Mutation('addComment')
  add() {
    this.events.emit('comment.added');
    return pubSub.publish('commentAdded', {});
  }

  @Subscription('commentAdded')
  added() {
    return pubSub.asyncIterableIterator('commentAdded');
  }
}

export class Mails {
  @OnEvent('comment.added')
  tell() {}
}

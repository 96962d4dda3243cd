import { Resolver, Subscription } from '@nestjs/graphql';
import { KafkaPubSub } from 'graphql-kafkajs-subscriptions';
import { Kafka } from 'kafkajs';

export const topics = KafkaPubSub.create({ topic: 'all', kafka: new Kafka({ brokers: [] }), groupIdPrefix: 'api' });

@Resolver()
export class MessagesResolver {
  @Subscription(() => String)
  messageUpdated() {
    return topics.asyncIterator('message-updated');
  }

  async update() {
    await topics.publish('message-updated', { id: '1' });
  }
}

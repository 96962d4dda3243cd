import { Controller, Inject } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { Cron } from '@nestjs/schedule';
import { PubSubEngine } from 'graphql-subscriptions';

export class Warmer {
  constructor(@Inject('PUB_SUB') private readonly pubSub: PubSubEngine) {}

  @Cron('* * * * *')
  async warm() {
    await this.pubSub.publish('purge', ['rates']);
    await this.pubSub.publish('warmed', {});
  }
}

@Controller()
export class Cache {
  @EventPattern('purge')
  purge(keys: string[]) {}
}

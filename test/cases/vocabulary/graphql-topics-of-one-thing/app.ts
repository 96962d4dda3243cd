import { Injectable } from '@nestjs/common';
import { Args, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { PubSub } from 'graphql-subscriptions';

@Injectable()
export class Topics {
  private readonly engine = new PubSub();
  listen(topic: string) {
    return this.engine.asyncIterableIterator(topic);
  }
  async publish(topic: string, payload: object) {
    await this.engine.publish(topic, payload);
  }
}

const teamTopic = (id: string) => `team/${id}/renamed`;

@Resolver()
export class Teams {
  constructor(private readonly topics: Topics) {}

  @Mutation(() => String)
  async add(team: { id: string }) {
    await this.topics.publish(`team/${team.id}/added`, {});
    await this.topics.publish('team/all/added', {});
  }
  @Mutation(() => String)
  async rename(team: { id: string }) {
    await this.topics.publish(teamTopic(team.id), {});
    await this.topics.publish('team/all/renamed', {});
  }
  // Nobody hears it: which topic it is, nobody says.
  @Mutation(() => String)
  async close(team: { id: string }) {
    await this.topics.publish(`team/${team.id}/closed`, {});
  }

  @Subscription(() => String)
  added(@Args('team') id: string) {
    return this.topics.listen(`team/${id}/added`);
  }
  @Subscription(() => String)
  renamed(@Args('team') id: string) {
    return this.topics.listen(teamTopic(id));
  }
  // Heard by its own name, it is none of the teams.
  @Subscription(() => String)
  allRenamed() {
    return this.topics.listen('team/all/renamed');
  }
}

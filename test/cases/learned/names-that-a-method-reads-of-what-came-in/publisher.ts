import { hostname } from 'node:os';
import Redis from 'ioredis';
import type { Command, Reply } from './messages';

export class Publisher {
  private readonly client = new Redis();
  private readonly channel: string;

  constructor(prefix: string) {
    this.channel = `${prefix}:commands`;
  }

  async tell(msg: Command) {
    await this.client.publish(this.channel, JSON.stringify({ ...msg, sender: hostname() }));
  }

  async answer(msg: Reply) {
    await this.client.publish(`${this.channel}:replies`, JSON.stringify(msg));
  }
}

import type { Redis } from 'ioredis';
import type { Answer, Command } from './types.js';

export class Publisher {
  constructor(private readonly client: Redis) {}

  async publishCommand(msg: Command) {
    await this.client.publish('app.commands', JSON.stringify({ ...msg, senderId: 'me' }));
  }

  async publishAnswer(msg: Answer) {
    await this.client.publish('app.answers', JSON.stringify(msg));
  }
}

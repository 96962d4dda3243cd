import { EventEmitter } from 'node:events';
import type { Redis } from 'ioredis';
import type { Answer, Command } from './types.js';

export class Bus extends EventEmitter {}

export class Subscriber {
  constructor(
    private readonly bus: Bus,
    private readonly client: Redis,
  ) {
    const handle = (msg: Command | Answer) => {
      const name = 'command' in msg ? msg.command : msg.response;
      this.bus.emit(name, msg.payload);
    };
    this.client.on('message', (channel: string, text: string) => {
      const msg = this.parse(text);
      if (msg) handle(msg);
    });
  }

  async subscribe(channel: 'app.commands' | 'app.answers') {
    await this.client.subscribe(channel);
  }

  private parse(text: string) {
    return JSON.parse(text) as Command | Answer | null;
  }
}

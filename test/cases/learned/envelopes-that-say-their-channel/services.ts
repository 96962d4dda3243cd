import type { Redis } from 'ioredis';
import type { Internal, Streams } from './streams.js';

type Message = { [K in keyof Internal]: { type: K; body: Internal[K] } }[keyof Internal];

export class Caches {
  constructor(private readonly redis: Redis) {
    this.redis.on('message', this.onMessage);
  }

  private async onMessage(_: string, data: string): Promise<void> {
    const obj = JSON.parse(data);
    if (obj.channel === 'internal') {
      const { type, body } = obj.message as Message;
      switch (type) {
        case 'userSuspended':
          console.log(body.id);
          break;
        case 'metaUpdated':
          console.log(body.name);
          break;
        default:
          break;
      }
    }
  }
}

export class Emojis {
  constructor(private readonly redis: Redis) {
    this.redis.on('message', this.onMessage);
  }

  private async onMessage(_: string, data: string): Promise<void> {
    const obj = JSON.parse(data);
    if (obj.channel === 'internal') {
      const { type, body } = obj.message as Message;
      switch (type) {
        case 'emojiAdded':
          console.log(body.name);
          break;
      }
    }
  }
}

export class Users {
  constructor(private readonly streams: Streams) {}

  suspend(id: string) {
    this.streams.publishInternal('userSuspended', { id });
    this.streams.publishMain(id, 'notification', { text: 'suspended' });
  }

  rename(name: string) {
    this.streams.publishInternal('metaUpdated', { name });
  }

  emoji(name: string) {
    this.streams.publishInternal('emojiAdded', { name });
  }

  note(note: object) {
    this.streams.publishNotes(note);
  }
}

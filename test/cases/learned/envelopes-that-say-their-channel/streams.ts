import type { Redis } from 'ioredis';

export type Internal = { userSuspended: { id: string }; metaUpdated: { name: string }; emojiAdded: { name: string } };
export type Main = { notification: { text: string }; unread: null };

export class Streams {
  constructor(private readonly redis: Redis, private readonly host: string) {}

  private publish(channel: string, type: string | null, value?: unknown): void {
    const message = type == null ? value : value == null ? { type: type, body: null } : { type: type, body: value };
    this.redis.publish(this.host, JSON.stringify({ channel: channel, message: message }));
  }

  publishInternal<K extends keyof Internal>(type: K, value?: Internal[K]): void {
    this.publish('internal', type, typeof value === 'undefined' ? null : value);
  }

  publishMain<K extends keyof Main>(userId: string, type: K, value?: Main[K]): void {
    this.publish(`main:${userId}`, type, typeof value === 'undefined' ? null : value);
  }

  publishNotes(note: object): void {
    this.publish('notes', null, note);
  }
}

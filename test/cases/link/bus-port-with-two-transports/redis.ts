import Redis from 'ioredis';
import type { Envelope, EventBus, Handler } from './port';
import { Seen, within } from './seen';

interface Subscription {
  topic: string;
  group: string;
  handler: Handler;
}

export class RedisBus implements EventBus {
  private readonly redis = new Redis();
  private readonly subscriptions: Subscription[] = [];
  constructor(private readonly seen: Seen) {}
  async publish(topic: string, envelope: Envelope): Promise<void> {
    await this.redis.xadd(topic, '*', 'e', JSON.stringify(envelope));
  }
  subscribe(topic: string, group: string, handler: Handler): void {
    this.subscriptions.push({ topic, group, handler });
  }
  async start(): Promise<void> {
    for (const sub of this.subscriptions) void this.loop(sub);
  }
  private async loop(sub: Subscription): Promise<void> {
    for (;;) {
      const found = (await this.redis.xreadgroup('GROUP', sub.group, 'me', 'STREAMS', sub.topic, '>')) as [string, string][] | null;
      for (const [id, text] of found ?? []) await this.entry(sub, id, text);
    }
  }
  private async entry(sub: Subscription, id: string, text: string): Promise<void> {
    try {
      const envelope: Envelope = JSON.parse(text);
      if (await this.seen.isNew(envelope.id)) await within(sub.topic, () => sub.handler(envelope));
    } catch {
      // What fails is put aside here, not where somebody subscribes.
      await this.redis.xadd(`${sub.topic}.dead`, '*', 'id', id);
    }
  }
}

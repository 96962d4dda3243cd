import Redis from 'ioredis';

export interface Item {
  id: string;
  job: string;
  item: unknown;
}

export class SimpleQueue {
  private readonly redis = new Redis();
  async enqueue({ id, job, item }: { id?: string; job: string; item: unknown }) {
    const serialized = JSON.stringify({ job, item });
    await this.redis.zadd('queue', Date.now(), id ?? 'x');
    await this.redis.hset('items', id ?? 'x', serialized);
  }
  async dequeue(count: number): Promise<Item[]> {
    const found = await this.redis.hmget('items', ...(await this.redis.zrange('queue', 0, count)));
    return found.map((text) => JSON.parse(text ?? '{}') as Item);
  }
}

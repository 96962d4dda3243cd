import Redis from 'ioredis';

type Entry = { id: string };

export class Stream {
  constructor(private readonly client: Redis) {}
  async reserve(key: string): Promise<Entry[]> {
    const found = await (this.client as any).xreadgroupBuffer('GROUP', 'billing', 'one', 'COUNT', 10, 'STREAMS', key, '>');
    return found?.length ? this.entries(found[0][1]) : [];
  }
  private entries(found: [string][]): Entry[] {
    return found.map(([id]) => ({ id }));
  }
}
export class Biller {
  constructor(private readonly stream: Stream) {}
  async run() {
    for (const { id } of await this.stream.reserve('stream:orders')) console.log(id);
  }
}

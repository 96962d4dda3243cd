import { createClient, type RedisClientType } from 'redis';

const client = createClient();

class Streams {
  constructor(private readonly redis: RedisClientType) {}
  async add(stream: string, fields: Record<string, string>) {
    return this.redis.xAdd(stream, '*', fields);
  }
  async read(stream: string, group: string, handle: (message: unknown) => Promise<void>) {
    for (;;) {
      const found = await this.redis.xReadGroup(group, 'me', { key: stream, id: '>' }, { COUNT: 1, BLOCK: 0 });
      for (const message of found ?? []) await handle(message);
    }
  }
}

const streams = new Streams(client as RedisClientType);
export const scan = () => streams.add('scans', { a: 'b' });
export const listen = () =>
  streams.read('scans', 'g', async () => {
    await client.xAdd('reports', '*', { a: 'b' });
  });
export async function report() {
  const found = await client.xRead([{ key: 'reports', id: '0' }, { key: 'stream:bills', id: '0' }], { BLOCK: 0 });
  return found;
}

export async function reread(group: string, consumer: string) {
  const options = { isolated: true };
  const read = { COUNT: 10, BLOCK: 5000 };
  return client.xReadGroup(group, consumer, [{ key: 'scans', id: '0' }], { ...read, ...options });
}

type Client = ReturnType<typeof createClient>;
export const scanned = (redis: Client) => redis.xAdd('scanned', '*', { a: 'b' });

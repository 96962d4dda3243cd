import Redis from 'ioredis';

const ORDERS = 'stream:orders';
const redis = new Redis();

export class OrderStream {
  constructor(private readonly client: Redis) {}
  async place(id: string) {
    await this.client.xadd(ORDERS, '*', 'id', id);
  }
  async placeAll(ids: string[]) {
    const pipeline = this.client.pipeline();
    for (const id of ids) pipeline.xadd(ORDERS, 'MAXLEN', '~', 1000, '*', 'id', id);
    await pipeline.exec();
  }
  async remember(id: string) {
    await this.client.set('order', id);
  }
}

export class Worker {
  private running = true;
  async start() {
    await redis.xgroup('CREATE', ORDERS, 'billing', '$', 'MKSTREAM').catch(() => undefined);
    while (this.running) {
      const found = await redis.xreadgroup('GROUP', 'billing', 'one', 'COUNT', 10, 'BLOCK', 5000, 'STREAMS', ORDERS, '>');
      if (found) await this.bill();
    }
  }
  private async bill() {
    await redis.xadd('stream:bills', '*', 'a', 'b');
  }
}

export async function tail() {
  return redis.xread('BLOCK', 0, 'STREAMS', 'stream:bills', 'stream:mails', '$', '$');
}
export const send = (stream: string) => redis.xadd(stream, '*', 'a', 'b');
export const mail = () => send('stream:mails');

const KEYS = ['stream:orders', 'stream:mails'];
export const all = (group: string) => redis.xreadgroup('GROUP', group, 'two', 'COUNT', 1, 'STREAMS', ...KEYS, ...KEYS.map(() => '>'));

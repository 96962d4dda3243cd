import { EventEmitter } from 'node:events';
import { createClient, type RedisClientType } from 'redis';

const bus = new EventEmitter();
bus.on('order.placed', () => undefined);

const client: RedisClientType = createClient({});

async function connected() {
  await client.connect();
  return client;
}

function createLive({ connected }: { connected: () => Promise<RedisClientType> }) {
  return {
    async publish(channel: string, payload: unknown) {
      const to = await connected();
      await to.publish(channel, JSON.stringify(payload));
    },
    subscribe(channel: string) {
      const heard = (message: string) => console.info(message);
      void connected().then(async (from) => {
        await from.duplicate().subscribe(channel, heard);
      });
    },
  };
}

const live = createLive({ connected });
const channelOf = (id: string) => `order-changes:${id}`;

export async function place(id: string) {
  bus.emit('order.placed', id);
  await live.publish(channelOf(id), { id });
}

export function watch(id: string) {
  live.subscribe(channelOf(id));
}

/** Who only says which one it is. */
export const page = { watch: (_root: unknown, args: { id: string }) => watch(args.id) };

/** Nobody sends there. */
export const elsewhere = (id: string) => live.subscribe(`nobody:${id}`);

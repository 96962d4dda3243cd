import Redis from 'ioredis';

let redis: Redis;

export function start(url: string): void {
  redis = new Redis(url);
}

const channelOf = (basketId: string): string => `shop:basket:${basketId}`;

/** Each page hears of its own basket. */
export async function openPage(basketId: string): Promise<void> {
  const subscriber = redis.duplicate();
  subscriber.on('message', (_channel, text) => console.log(text));
  await subscriber.subscribe(channelOf(basketId));
}

export async function fill(basket: { id: string }, item: string): Promise<void> {
  await redis.publish(channelOf(basket.id), item);
}

/** Nobody hears of stocks. */
export async function count(stockId: string): Promise<void> {
  await redis.publish(`shop:stock:${stockId}`, '1');
}

import Redis from 'ioredis';
import { createClient } from 'redis';

const publisher = createClient();
const subscriber = publisher.duplicate();
const streams = new Redis();

export async function start(): Promise<void> {
  await subscriber.subscribe('orders:placed', pay);
  await subscriber.pSubscribe('orders:*', (message, channel) => audit(channel, message));
}
async function pay(message: string): Promise<void> {
  await publisher.publish('orders:paid', message);
}
function audit(channel: string, message: string): void {
  console.log(channel, message);
}
export const place = (id: string) => publisher.publish('orders:placed', JSON.stringify({ id }));
/** Nothing here hears that. */
export const lose = (id: string) => publisher.publish('losses', id);

export const note = async () => {
  await streams.xadd('notes', '*', 'id', '1');
};
export const read = async () => {
  console.log(await streams.xreadgroup('GROUP', 'readers', 'one', 'STREAMS', 'notes', '>'));
};

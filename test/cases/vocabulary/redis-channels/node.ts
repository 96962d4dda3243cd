import { createClient } from 'redis';

const publisher = createClient({ url: 'redis://localhost' });
const subscriber = publisher.duplicate();

export async function listen() {
  await subscriber.connect();
  await subscriber.subscribe('cart:sent', (message) => sent(message));
}
async function sent(message: string) {
  await publisher.publish('parcel:due', message);
}

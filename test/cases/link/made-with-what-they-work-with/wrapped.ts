import { bus } from './bus';

type Hears<T> = (event: T) => Promise<void>;

/** Hands on all that comes, so that what it was given hears. */
const withLog =
  <T>(hear: Hears<T>): Hears<T> =>
  async (event) => {
    console.log('heard', event);
    await hear(event);
  };

async function ship(event: { orderId: string }) {
  bus.emit('order.shipped', event);
}
bus.on('order.paid', withLog(ship));

export const notify = (send: (text: string) => void) => (event: { orderId: string }) => {
  switch (event.orderId.length) {
    case 1:
      return send('short');
    default:
      return send(`long: ${event.orderId}`);
  }
};
bus.on('order.shipped', notify(console.log));

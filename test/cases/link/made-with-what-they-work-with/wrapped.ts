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

/** Whoever is wrapped so, one after the other, hears: each is told what is made of the event. */
const adapt = (useCase: (id: string) => Promise<void>) => async (event: { orderId: string }) => {
  await useCase(event.orderId);
};
async function bill(id: string) {
  bus.emit('order.billed', { orderId: id });
}
async function thank(id: string) {
  console.log('thank you', id);
}
bus.on('order.delivered', adapt(bill));
bus.on('order.billed', adapt(thank));

/** Runs what it is given on the spot: who gives it something does that, and nothing of what others give. */
class Store {
  async transactionally<T>(inTx: (store: Store) => Promise<T>): Promise<T> {
    return open(async (tx) => {
      const store = new Store();
      console.log(tx);
      return inTx(store);
    });
  }
}
declare function open<T>(run: (tx: object) => Promise<T>): Promise<T>;
export const deliver = (store: Store) => store.transactionally(async () => bus.emit('order.delivered', { orderId: '1' }));
export const read = (store: Store) => store.transactionally(async () => 1);

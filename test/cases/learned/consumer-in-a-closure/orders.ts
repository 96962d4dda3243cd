import { createBus } from './bus';

const bus = createBus('orders');

export async function place() {
  await bus.publish('order.placed', { id: 1 });
}

bus.subscribe('stock.reserved', async () => {
  console.log('reserved');
});
bus.start();

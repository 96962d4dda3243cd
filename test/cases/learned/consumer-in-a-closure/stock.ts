import { createBus } from './bus';

const bus = createBus('stock');

async function onPlaced() {
  await bus.publish('stock.reserved', {});
}

bus.subscribe('order.placed', onPlaced);
bus.start();

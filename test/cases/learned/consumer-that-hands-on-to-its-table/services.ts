import { RabbitBus } from './bus';

export function orders() {
  const bus = new RabbitBus('orders');
  bus.subscribe('stock.reserved', async (event) => {
    await bus.publish({ type: 'order.confirmed', data: event.data });
  });
  return { place: () => bus.publish({ type: 'order.placed', data: 1 }) };
}
export function stock() {
  const bus = new RabbitBus('stock');
  bus.subscribe('order.placed', async () => {
    await bus.publish({ type: 'stock.reserved', data: 2 });
  });
}

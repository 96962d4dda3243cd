import { bus } from './bus';

export function placeOrder(id: string) {
  bus.emit('order.placed', id);
}

import type { Orders } from './orders';

export function checkout(orders: Orders) {
  orders.place();
}

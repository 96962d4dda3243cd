import type { Orders } from './orders';

export async function checkout(orders: Orders, free: boolean) {
  await orders.place();
  if (free) return;
  orders.pay();
}

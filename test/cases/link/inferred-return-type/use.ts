import { connect, Shop } from './orders';

export async function local() {
  const orders = await connect();
  orders.place();
}

export async function chained() {
  (await connect()).place();
}

export function viaMethod(shop: Shop) {
  shop.getOrders().place();
}

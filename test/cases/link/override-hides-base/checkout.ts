import { VipOrders } from './orders';

export function checkoutVip() {
  const orders = new VipOrders();
  orders.place();
}

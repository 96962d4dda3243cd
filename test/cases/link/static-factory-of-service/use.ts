import { Orders } from './orders';

export function checkout() {
  Orders.getInstance().place();
}

export function refill() {
  const orders = Orders.create();
  orders.place();
}

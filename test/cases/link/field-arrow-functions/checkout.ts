import { OrdersStore } from './orders-store';

const store = new OrdersStore();

export function checkout() {
  void store.place('1');
}

import { OrdersService, place } from './orders.service';

export function checkout(orders: OrdersService) {
  orders.place('1');
  place(1, true);
}

import { Orders } from './orders';

interface Context {
  orders: Orders;
}

export function place() {
  const orders = new Orders();
  const service = orders;
  service.place();
}

export function pay({ orders }: Context) {
  orders.pay();
}

export function ship(context: Context) {
  context.orders.ship();
}

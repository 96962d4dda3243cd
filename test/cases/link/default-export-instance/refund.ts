import { orders } from './services';

export function refund() {
  orders.place();
}

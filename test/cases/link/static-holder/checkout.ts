import { Registry } from './registry';

export function checkout() {
  Registry.orders.place();
}

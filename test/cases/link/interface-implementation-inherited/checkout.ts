import type { Placing } from './orders';

export const checkout = (orders: Placing) => {
  orders.place();
};

import send, { place as placeOrder } from './orders';
import * as orders from './orders';

export const checkout = async function () {
  placeOrder();
  await orders.pay();
  send();
  orders.log();
};

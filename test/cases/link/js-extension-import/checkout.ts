import { placeOrder } from './orders.js';

export const checkout = () => placeOrder();

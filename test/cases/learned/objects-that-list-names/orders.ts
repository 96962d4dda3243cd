import { theBus } from './bus';
import { ORDERS, registerAll } from './consumers';

registerAll(theBus());

export const place = () => theBus().publish({ type: ORDERS.PLACED, data: {} });
export const pay = () => theBus().publish({ type: ORDERS.PAID, data: {} });
export const send = () => theBus().publish({ type: ORDERS.SENT, data: {} });

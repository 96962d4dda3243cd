import { BASE_EVENTS, shipped } from './base';

export const Events = Object.freeze({ ...BASE_EVENTS, paid: 'order.paid', shipped });

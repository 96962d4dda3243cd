import { orders, users } from './buses';

export function start() {
  orders.subscribe('created', (order) => console.log('order', order));
  users.subscribe('created', (user) => console.log('user', user));
}

export const createOrder = (id: string) => orders.publish('created', { id });
export const createUser = (id: string) => users.publish('created', { id });

import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Orders {
  place() {
    bus.emit('order.placed');
  }
}

export class Users {
  create() {
    bus.emit('user.created');
  }
}

export const services = { orders: new Orders(), users: new Users() };

export interface Services {
  orders: Orders;
  users: Users;
}

export function createServices() {
  const orders = new Orders();
  return { orders, users: new Users() };
}

import { orders } from './orders';

export function main() {
  orders.once('paid', () => console.log('paid'));
  orders.place('1');
}

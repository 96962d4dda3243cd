import { hooks } from './hooks.js';

export function pricing() {
  hooks.onFilter('order.price', (order) => order);
  hooks.onFilter('order.discount', (order) => order);
}

export function stock() {
  hooks.onCheck('order.stock', (order) => order);
}

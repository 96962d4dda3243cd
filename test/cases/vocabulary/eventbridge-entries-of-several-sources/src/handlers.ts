import { place } from './place';

export const onPlaced = async () => {};
export const onStock = async () => {};
/** Whatever orders say. */
export const onOrders = async () => {};
/** Orders say nothing of what is reserved. */
export const onOdd = async () => {};

export const start = () => place('1');

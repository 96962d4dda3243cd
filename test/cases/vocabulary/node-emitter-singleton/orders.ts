import { bus } from './bus';

export const place = () => bus.emit('order.placed');
export const pay = () => {
  bus.emit('order.paid');
};

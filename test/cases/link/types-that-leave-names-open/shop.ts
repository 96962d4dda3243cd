import { getBus } from './bus';

export function start() {
  getBus().listen('order.placed', () => {});
}
export function place() {
  getBus().emit({ name: 'order.placed', payload: 1 });
}

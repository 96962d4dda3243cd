import { bus } from './bus';

export function fill(id: string) {
  if (id) bus.emit('cart.filled', { id });
}
export function empty() {
  bus.emit('cart.emptied', undefined);
}

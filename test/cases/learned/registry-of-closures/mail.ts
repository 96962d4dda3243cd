import { bus } from './bus';
import { empty } from './cart';

export function send() {
  empty();
}
bus.on('cart.filled', send);

import { Orders, orders } from './service';

export function buy() {
  orders.place();
}
export function regret(own: Orders) {
  own.cancel();
}
export function send(own: Orders) {
  own.pack();
  Orders.ship();
}
export function other(door: { place(): void }) {
  door.place();
}

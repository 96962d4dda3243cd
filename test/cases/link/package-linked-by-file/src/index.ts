import { PAID } from 'amounts';
import mitt from 'mitt';

export const bus = mitt();

export function send(name: string) {
  bus.emit(name);
}

bus.on(PAID, function onPaid() {
  console.log('paid');
});

bus.on('order.placed', function onPlaced() {
  console.log('placed');
});

export function pay() {
  send(PAID);
}

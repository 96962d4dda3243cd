import * as mails from './mails';
import * as orders from './orders';

orders.on('sent', function orderSent(id) {
  mails.emit('sent', id);
});
mails.on('sent', function mailSent(id) {
  console.log(id);
});

export function send(id: string): void {
  orders.emit('sent', id);
}

import { send } from 'mailer';

export function place() {
  send('order.placed');
}

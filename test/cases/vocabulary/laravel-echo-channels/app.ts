import Echo from 'laravel-echo';
import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const echo = new Echo({ broadcaster: 'pusher', key: 'key' });
const radio = { channel: (_name: string) => ({ listen: (_name: string, _told: () => void) => {} }) };

export function watch(user: number) {
  echo
    .private(`orders.${user}`)
    .listen('OrderShipped', (order: unknown) => bus.emit('order.shipped', order))
    .listenForWhisper('typing', () => bus.emit('typing'));
  echo.channel('news').listen('.news.posted', onNews);
  radio.channel('news').listen('Sung', () => bus.emit('sung'));
  return () => echo.channel('news').stopListening('.news.posted', onNews);
}
function onNews() {
  bus.emit('news');
}

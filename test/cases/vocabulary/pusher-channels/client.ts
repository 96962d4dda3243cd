import PusherClient, { type Channel } from 'pusher-js';
import { typing } from './typing';

const client = new PusherClient('k', { cluster: 'eu' });
const shop = client.subscribe('shop');

client.connection.bind('connected', () => typing(shop));
client.connection.bind('state_change', () => typing(shop));
shop.bind('pusher:subscription_succeeded', () => typing(shop));
shop.bind('order-queued', (order: { id: string }) => console.log(order.id)).bind('order-closed', () => typing(shop));
client.user.bind('shop-closed', () => client.disconnect());

export function watch(user: string) {
  const own: Channel = client.subscribe(`private-user-${user}`);
  own.bind('order-placed', placed);
  own.bind('client-typing', () => console.log('typing'));
  return () => own.unbind('order-placed', placed);
}
function placed() {
  typing(shop);
}

import emitter from '@adonisjs/core/services/emitter';
import OrderShipped from '#events/order_shipped';
import UserRegistered from '#events/user_registered';
import CountUser from '#listeners/count_user';

const SendWelcome = () => import('#listeners/send_welcome');
const OrderListener = () => import('#listeners/order_listener');

emitter.on('order:placed', [OrderListener, 'placed']);
emitter.on('order:cancelled', [() => import('#listeners/order_listener'), 'cancelled']);
emitter.on('order:paid', (order) => {
  emitter.emit('invoice:due', order);
});
emitter.listen(UserRegistered, [SendWelcome, CountUser]);
emitter.on(OrderShipped, [OrderListener, 'shipped']);
emitter.onError((event, error) => console.error(event, error));

declare module '@adonisjs/core/types' {
  interface EventsList {
    'order:placed': { id: string };
    'order:cancelled': { id: string };
    'order:paid': { id: string };
    'invoice:due': { id: string };
    'mail:sent': string;
  }
}

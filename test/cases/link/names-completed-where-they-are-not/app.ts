import { Bus } from './bus';

const bus = new Bus();

bus.emitter.on('events.payment.created', () => {});

export const pay = () => bus.publish({ type: 'payment.created' });
export const order = () => bus.publishTo('commands.order', {});
export const ship = () => bus.publishTo('order.shipped', {});

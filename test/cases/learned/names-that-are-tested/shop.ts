import { Hooks, Topics } from './hooks.js';

const hooks = new Hooks();
const topics = new Topics();

export const place = (): Promise<void> => hooks.dispatch('order:placed', 'o-1');
export const cancel = (): Promise<void> => hooks.dispatch('order:cancelled', 'o-1');
export const pay = (): void => topics.publish('payment:paid', 'p-1');

hooks.listen('order:placed', () => pay());
hooks.listen('order:*', (order) => console.log(order));
topics.subscribe('payment:paid', () => cancel());
topics.subscribe('payment:*', () => place());

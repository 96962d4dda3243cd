import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
bus.on('newListener', () => {});
bus.on('removeListener', () => {});
bus.on('order.placed', () => {});
bus.off('order.placed', () => {});
bus.removeAllListeners('order.paid');
export const count = () => bus.listenerCount('order.lost');

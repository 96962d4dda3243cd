import type { EventEmitter } from 'node:events';

interface Deps {
  events: EventEmitter;
}

export function placeOrder({ events }: Deps) {
  events.emit('order.placed');
}

export const payOrder = (deps: Deps) => {
  deps.events.emit('order.paid');
};

export function listen(bus: EventEmitter) {
  bus.on('order.placed', () => {});
}

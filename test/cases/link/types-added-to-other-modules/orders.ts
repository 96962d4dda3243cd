import { EventEmitter } from 'node:events';

declare module 'fastify' {
  interface Orders extends EventEmitter {}
}

/** No emitter: only a type of another module is called so. */
export class Orders {
  emit(name: string) {
    return name;
  }
}
export const place = (orders: Orders) => orders.emit('placed');
export const listen = (bus: EventEmitter) => bus.on('placed', function placed() {});

import { EventEmitter } from 'node:events';

export interface Shop {
  order(id: string): void;
  close(): void;
}

export function openShop(emitter: EventEmitter): Shop {
  const order = (id: string) => {
    emitter.emit('order.placed', id);
  };
  function shut() {
    emitter.emit('shop.closed');
  }
  return { order, close: shut };
}

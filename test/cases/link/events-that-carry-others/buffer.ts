import EventEmitter from 'node:events';

export type ShopEvents = { 'order.placed': { id: string }; 'order.paid': { id: string }; 'stock.low': string };

export interface Buffer {
  emit<T extends keyof ShopEvents>(event: T, data: ShopEvents[T]): boolean;
  on<T extends keyof ShopEvents>(event: T, listener: (data: ShopEvents[T]) => void): void;
  process(handler: (events: Partial<ShopEvents>) => void): () => void;
}

export const makeBuffer = (): Buffer => {
  const ev = new EventEmitter();
  ev.on('event', (map: Partial<ShopEvents>) => {
    for (const event in map) {
      ev.emit(event, map[event as keyof ShopEvents]);
    }
  });
  return {
    process(handler) {
      const listener = (map: Partial<ShopEvents>) => handler(map);
      ev.on('event', listener);
      return () => ev.off('event', listener);
    },
    emit(event, data) {
      return ev.emit('event', { [event]: data });
    },
    on: (...args) => ev.on(...args),
  };
};

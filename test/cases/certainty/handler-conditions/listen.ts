import { EventEmitter } from 'node:events';

export function listen(bus: EventEmitter, enabled: boolean) {
  if (!enabled) return;
  bus.on('order.paid', () => {
    bus.emit('stock.reserved');
  });
}

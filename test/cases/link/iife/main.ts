import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place() {
  void (async () => {
    await Promise.resolve();
    bus.emit('order.placed');
  })();
}

(() => {
  bus.emit('app.started');
})();

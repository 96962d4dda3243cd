import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

async function watch(service: EventEmitter, log: (message: string) => void) {
  service.on('shipped', (order: { id: string }) => {
    archive(order.id);
    log('shipped');
  });
  service.on('failed', (order: { id: string }) => {
    archive(order.id);
    log(`failed ${order.id}`);
  });
  service.on('closed', () => log('closed'));
}

function archive(id: string) {
  bus.emit('archived', id);
}

export function start() {
  const log = (message: string) => {
    bus.emit('logged', message);
  };
  watch(bus, log);
  bus.emit('shipped', { id: '1' });
  bus.emit('failed', { id: '1' });
  bus.emit('closed');
}

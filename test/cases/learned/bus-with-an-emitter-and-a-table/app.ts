import { bus, door } from './bus';

bus.register('payment.created', function book() {});
bus.on('payment.created', function mail() {});
bus.on('payment.failed', function warn() {});
bus.on('*', function log() {});
door.on('payment.created', function ring() {
  door.emit('payment.failed');
});

export async function pay(isGood: boolean) {
  if (isGood) await bus.emit('payment.created', {});
  else await bus.emit('payment.failed', {});
}

export const knock = () => door.emit('payment.created');

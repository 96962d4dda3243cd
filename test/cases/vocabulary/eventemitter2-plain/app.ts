import EventEmitter2 from 'eventemitter2';

const bus = new EventEmitter2({ wildcard: true });

export function listen() {
  bus.on('order.*', audit);
  bus.onAny(log);
}
function audit() {}
function log() {}
export function place() {
  bus.emit('order.placed');
}

import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function publish(name: string, payload: unknown) {
  bus.emit(name, payload);
  bus.emit('all', { name, payload });
}

export function tell(name: string) {
  bus.emit(name);
  bus.emit('all', name);
}

/** Hears what both send, not what goes past them. */
bus.on('all', function audit() {});
bus.on('order.placed', function onPlaced() {});

/** What is done to all is an event of its own. */
export function leave(room: string) {
  bus.emit('notify-all', room);
  bus.emit(room);
}
bus.on('notify-all', function onNotifyAll() {});

export function go() {
  publish('order.placed', {});
  tell('order.paid');
  leave('lobby');
  bus.emit('order.lost');
}

import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function place() {
  bus.emit('order.placed');
}

export const pay = async () => {
  bus.emit('order.paid');
};

export default function ship() {
  bus.emit('order.shipped');
}

export function log() {
  console.log('emit');
}

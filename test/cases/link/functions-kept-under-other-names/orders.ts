import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
bus.on('placed', () => {});

export function placeOrder() {
  bus.emit('placed');
}
export function cancelOrder() {
  bus.emit('cancelled');
}
export const shipOrder = () => {
  bus.emit('shipped');
};
export function packOrder() {
  bus.emit('packed');
}

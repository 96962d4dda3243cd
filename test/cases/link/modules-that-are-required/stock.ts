import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export default function take() {
  bus.emit('stock.taken');
}

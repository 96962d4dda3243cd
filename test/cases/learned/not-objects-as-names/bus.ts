import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
export const pay = () => bus.emit('paid');
bus.on('paid', function paid() {});

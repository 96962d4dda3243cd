import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

bus
  .on('order.placed', onPlaced)
  .once('order.paid', onPaid)
  .setMaxListeners(20)
  .addListener('order.lost', onLost);

function onPlaced() {}
function onPaid() {}
function onLost() {}

export const place = () => bus.emit('order.placed');

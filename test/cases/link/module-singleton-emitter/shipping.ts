import { bus } from './bus';

function onOrderPlaced(id: string) {
  bus.emit('order.shipped', id);
}

bus.on('order.placed', onOrderPlaced);

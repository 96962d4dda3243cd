import { bus } from '@shop/bus';
bus.on('paid', function ship() {});
export function pay() {
  bus.emit('paid');
}

import { makeBuffer } from './buffer';

export const makeShop = () => {
  const ev = makeBuffer();
  const place = (id: string) => {
    ev.emit('order.placed', { id });
    ev.emit('stock.low', id);
  };
  ev.on('order.placed', ({ id }) => pay(id));
  const pay = (id: string) => {
    ev.emit('order.paid', { id });
  };
  return { ev, place };
};

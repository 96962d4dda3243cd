import { makeShop } from './shop';

export function start() {
  const shop = makeShop();
  shop.ev.process((events) => {
    if (events['order.paid']) {
      ship(events['order.paid'].id);
    }
    if (events['stock.low']) {
      shop.place('1');
    }
  });
}

function ship(id: string) {
  return id;
}

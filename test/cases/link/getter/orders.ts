import { BusHolder } from './bus-holder';
import { Cart } from './cart';

export class Orders extends BusHolder {
  place() {
    this.events.emit('order.placed');
  }

  price(cart: Cart) {
    return cart.total;
  }

  count(cart: Cart) {
    return cart.count;
  }
}

import { Order } from './order';
import { OrderShipped } from './events';

export class Orders {
  ship() {
    const order = new Order();
    order.place();
    order.apply(new OrderShipped(order.id));
    return order.commit();
  }
}

import { bus } from './bus';

class OrdersService {
  place() {
    bus.emit('order.placed');
  }
}

export default new OrdersService();

import { bus } from './bus';
import { Near, Post } from './decorators';

export class Orders {
  @Post('/orders')
  place() {
    bus.emit('order.placed');
  }

  @Near('/orders')
  list() {
    bus.emit('orders.listed');
  }
}

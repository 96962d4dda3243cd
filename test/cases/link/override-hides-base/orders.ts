import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Orders {
  place() {
    bus.emit('order.placed');
  }
}

export class VipOrders extends Orders {
  override place() {
    bus.emit('vip.placed');
  }
}

import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export interface Placing {
  place(): void;
}

abstract class BaseOrders {
  place() {
    bus.emit('order.placed');
  }
}

export class Orders extends BaseOrders implements Placing {
  readonly kind = 'web';
}

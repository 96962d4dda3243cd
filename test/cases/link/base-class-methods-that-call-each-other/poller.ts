import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

abstract class Poller {
  abstract readonly topic: string;
  tick() {
    bus.emit(this.topic);
    this.again();
  }
  again() {
    this.tick();
  }
}
export class Orders extends Poller {
  readonly topic = 'orders.polled';
}
export class Payments extends Poller {
  readonly topic = 'payments.polled';
}
bus.on('orders.polled', function polled() {});

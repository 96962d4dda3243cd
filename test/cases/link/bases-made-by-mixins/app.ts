import { EventEmitter } from 'node:events';
import { Base } from './base';

type Made = new (...args: any[]) => object;

export function Timed<T extends Made>(Parent: T) {
  return class extends Parent {
    at = 0;
    touch() {
      this.at++;
    }
  };
}
export const Named = <T extends Made>(Parent: T) =>
  class Named extends Parent {
    title = '';
  };

export class Orders extends Timed(EventEmitter) {
  place() {
    this.touch();
    this.emit('placed');
  }
}

export class Bills extends Base {
  pay() {
    this.emit('paid');
  }
}

class Drawer {
  emit(what: string) {
    return what;
  }
}
/** What it is given is no emitter. */
export class Tills extends Timed(Drawer) {
  open() {
    this.emit('opened');
  }
}

export function wire(orders: Orders, bills: Bills) {
  orders.on('placed', function onPlaced() {
    bills.pay();
  });
  bills.on('paid', function onPaid() {});
}

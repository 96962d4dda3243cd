import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Audit {
  static write() {
    bus.emit('audit.written');
  }

  write() {
    console.log('instances do not emit');
  }
}

export class Orders {
  static place() {
    bus.emit('order.placed');
    Audit.write();
    new Audit().write();
  }

  static checkout() {
    console.log('nothing');
  }
}

export function checkout() {
  Orders.place();
}

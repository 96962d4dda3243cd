import { EventEmitter } from 'node:events';
import { debounce } from './debounce';

const bus = new EventEmitter();

export class Orders {
  constructor() {
    bus.on('order.placed', debounce(this.ship, 250));
  }
  place() {
    bus.emit('order.placed');
  }
  private ship = () => {
    bus.emit('order.shipped');
  };
}

export const later = debounce(() => new Orders().place(), 20);

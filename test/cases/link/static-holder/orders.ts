import { Registry } from './registry';

export class Orders {
  place() {
    Registry.bus.emit('order.placed');
  }
}

import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.emitter.emit('order.placed');
  }
}

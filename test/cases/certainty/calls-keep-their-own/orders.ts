import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  open = true;

  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    if (this.open) this.emitter.emit('order.placed');
  }

  pay() {
    this.emitter.emit('order.paid');
  }
}

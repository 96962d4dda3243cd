import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place(order: { valid: boolean }) {
    this.emitter.emit('order.checked');
    if (order.valid) {
      this.emitter.emit('order.placed');
    } else {
      this.emitter.emit('order.rejected');
    }
    this.emitter.emit('order.logged');
  }
}

import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  change(paid: boolean) {
    if (paid) {
      this.emitter.emit('order.changed', 'paid');
    } else {
      this.emitter.emit('order.changed', 'unpaid');
    }
  }
}

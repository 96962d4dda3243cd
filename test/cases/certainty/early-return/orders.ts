import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place(order?: { draft: boolean; vip: boolean }) {
    this.emitter.emit('order.checked');
    if (!order) return;
    this.emitter.emit('order.priced');
    if (order.draft) {
      console.log('a draft');
      return;
    }
    this.emitter.emit('order.placed');
    if (order.vip) {
      this.emitter.emit('order.vip');
    }
  }
}

import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  checkout(amount: number) {
    const place = () => this.emitter.emit('order.placed');
    const pay = () => {
      this.emitter.emit('order.paid', amount);
    };
    place();
    if (amount > 0) pay();
  }
}

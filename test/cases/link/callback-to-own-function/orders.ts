import { EventEmitter2 } from 'eventemitter2';
import { withLock } from './with-lock';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async place() {
    await withLock('orders', async () => {
      this.emitter.emit('order.placed');
    });
  }
}

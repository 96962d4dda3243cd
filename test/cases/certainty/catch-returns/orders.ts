import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async place(save: () => Promise<void>) {
    try {
      await save();
    } catch {
      this.emitter.emit('order.failed');
      return;
    }
    this.emitter.emit('order.placed');
  }
}

import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async place(save: () => Promise<void>) {
    try {
      await save();
    } catch (error) {
      if (error instanceof TypeError) {
        this.emitter.emit('order.failed');
      }
      throw error;
    }
    this.emitter.emit('order.placed');
  }
}

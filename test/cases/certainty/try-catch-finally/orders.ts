import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(
    private readonly emitter: EventEmitter2,
    private readonly store: { save(): Promise<void> },
  ) {}

  async place() {
    try {
      await this.store.save();
      this.emitter.emit('order.placed');
    } catch (error) {
      this.emitter.emit('order.failed', error);
    } finally {
      this.emitter.emit('order.finished');
    }
    this.emitter.emit('order.logged');
  }
}

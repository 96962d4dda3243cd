import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async place(save: () => Promise<void>) {
    await save()
      .then(() => this.emitter.emit('order.placed'))
      .catch((error: Error) => this.fail(error))
      .then(() => {
        this.emitter.emit('order.logged');
      });
  }

  private fail(error: Error) {
    this.emitter.emit('order.failed', error.message);
  }
}

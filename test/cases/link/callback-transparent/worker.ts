import { EventEmitter } from 'node:events';

export class Worker {
  private readonly bus = new EventEmitter();

  async run(load: () => Promise<string>) {
    setTimeout(() => this.bus.emit('a.timed'), 100);
    setImmediate(() => {
      this.bus.emit('b.immediate');
    });
    load()
      .then((text) => this.bus.emit('c.then', text))
      .finally(() => this.bus.emit('d.finally'));
    await new Promise<void>((resolve) => {
      this.bus.emit('e.promise');
      resolve();
    });
  }
}

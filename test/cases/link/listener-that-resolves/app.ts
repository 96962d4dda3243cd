import { EventEmitter } from 'node:events';

export class Door extends EventEmitter {
  open = false;

  async opened() {
    await new Promise<void>((resolve) => {
      const onOpen = () => {
        if (!this.open) return;
        this.off('open', onOpen);
        return resolve();
      };
      this.on('open', onOpen);
    });
  }

  push() {
    this.emit('open');
  }
}

import { EventEmitter } from 'node:events';

export class ShopBus {
  private readonly ev = new EventEmitter();

  constructor() {
    this.ev.on('event', ({ type, data }: { type: string; data: unknown }) => {
      this.ev.emit(type, data);
    });
  }

  tell(type: string, data: unknown) {
    this.ev.emit('event', { type, data });
  }

  on(type: string, listener: (data: unknown) => void) {
    this.ev.on(type, listener);
  }
}
